using CitizenFeedback.Local.Tests.Hosting;
using Microsoft.DurableTask;

namespace CitizenFeedback.Local.Tests.Durable;

/// <summary>The folder of the journals is moved away and back.</summary>
public sealed class OutageTests
{
    private static readonly StartOrchestrationOptions One = new("one");

    private readonly TestSetup _setup = new();

    [Fact]
    public async Task Client_WhileTheFolderIsAway_FailsAndNothingHasHappened()
    {
        await using var host = await TestHost.StartAsync(_setup);
        await host.Durable.ScheduleNewOrchestrationInstanceAsync("Sleeper", 1, One);
        await host.WhenIdleAsync();
        _setup.TakeAway(true);
        await Assert.ThrowsAsync<TimeoutException>(() => host.Durable.RaiseEventAsync("one", "poke", "lost"));
        await Assert.ThrowsAsync<TimeoutException>(() => host.Durable.TerminateInstanceAsync("one"));
        await Assert.ThrowsAsync<TimeoutException>(() => host.Durable.ScheduleNewOrchestrationInstanceAsync("Sleeper", 1, new StartOrchestrationOptions("two")));
        Assert.Null(await host.Durable.GetInstanceAsync("two"));
        _setup.TakeAway(false);
        await host.Durable.RaiseEventAsync("one", "poke", "heard");
        await host.WhenIdleAsync();
        Assert.Equal(["poked heard after 1"], host.Probe.Log.Where(line => line.StartsWith("poked", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Activity_WhenTheFolderIsAwayAtItsEnd_IsNotRunAgain()
    {
        var first = await TestHost.StartAsync(_setup);
        var end = new TaskCompletionSource<string>();
        _setup.Probe.OnActivity = input => input == "a" ? end.Task : Task.FromResult(input + "!");
        await first.Durable.ScheduleNewOrchestrationInstanceAsync("Chain", "a", One);
        await Eventually.TrueAsync(() => _setup.Probe.Count("say a") == 1);
        _setup.TakeAway(true);
        end.SetResult("b");
        await Task.Delay(700);
        Assert.Equal(0, _setup.Probe.Count("say b"));
        _setup.TakeAway(false);
        await first.WhenIdleAsync();
        await using var second = await first.KillAndRestartAsync();
        Assert.Equal("\"b! False\"", (await second.Durable.GetInstanceAsync("one"))!.SerializedOutput);
        Assert.Equal((1, 1), (_setup.Probe.Count("say a"), _setup.Probe.Count("say b")));
    }
}
