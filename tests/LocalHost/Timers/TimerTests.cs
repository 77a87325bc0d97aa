using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Timers;

public sealed class TimerTests
{
    [Fact]
    public async Task Timer_WhenTheClockLeapsOverTwoNights_RunsOnceAsLate()
    {
        await using var host = await TestHost.StartAsync();
        await host.MoveClockAsync(TimeSpan.FromDays(2));
        await Eventually.TrueAsync(() => host.Probe.Log.Any(line => line.StartsWith("nightly", StringComparison.Ordinal)));
        await host.WhenIdleAsync();
        Assert.Equal(["nightly late 18:00"], host.Probe.Log.Where(line => line.StartsWith("nightly", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Timer_WhenItRunsOnStartup_RunsOnce()
    {
        await using var host = await TestHost.StartAsync();
        await Eventually.TrueAsync(() => host.Probe.Count("at start") == 1);
        Assert.Equal(1, host.Probe.Count("outer before AtStart (timerTrigger)"));
    }
}
