using CitizenFeedback.Local.Tests.Hosting;
using Microsoft.DurableTask;

namespace CitizenFeedback.Local.Tests.Durable;

/// <summary>An orchestration of the alarm's shape: it sleeps until its time or a poke, then begins anew.</summary>
public sealed class AlarmTests
{
    [Fact]
    public async Task Sleeper_WhenPoked_WakesAndBeginsAnew()
    {
        await using var host = await StartSleeperAsync(new TestSetup());
        await host.Durable.RaiseEventAsync("one", "POKE", "first");
        await host.WhenIdleAsync();
        await host.Durable.RaiseEventAsync("one", "poke", "second");
        await host.WhenIdleAsync();
        Assert.Equal((1, 1), (host.Probe.Count("poked first after 1"), host.Probe.Count("poked second after 2")));
    }

    [Fact]
    public async Task Sleeper_WhenPokedManyTimesAtOnce_HandlesEachPoke()
    {
        await using var host = await StartSleeperAsync(new TestSetup());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => host.Durable.RaiseEventAsync("one", "poke", $"{n}")));
        await host.WhenIdleAsync();
        Assert.Equal(20, Lines(host, "poked").Distinct().Count());
    }

    [Fact]
    public async Task Sleeper_WhenTheClockMoves_WakesAtItsTime()
    {
        await using var host = await StartSleeperAsync(new TestSetup());
        await host.MoveClockAsync(TimeSpan.FromHours(23));
        await host.WhenIdleAsync();
        Assert.Empty(Lines(host, "slept"));
        await host.MoveClockAsync(TimeSpan.FromHours(2));
        await Eventually.TrueAsync(() => Lines(host, "slept").Any());
        await host.WhenIdleAsync();
        Assert.EndsWith("after 1", Assert.Single(Lines(host, "slept")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sleeper_WhenTheHostWasKilled_StillSleepsAndWakes()
    {
        var first = await StartSleeperAsync(new TestSetup());
        await first.Durable.RaiseEventAsync("one", "poke", "before");
        await first.WhenIdleAsync();
        await using var second = await first.KillAndRestartAsync();
        await second.Durable.RaiseEventAsync("one", "poke", "after");
        await second.WhenIdleAsync();
        Assert.Equal(1, second.Probe.Count("poked after after 2"));
        await second.MoveClockAsync(TimeSpan.FromHours(25));
        await Eventually.TrueAsync(() => Lines(second, "slept").Any());
    }

    [Fact]
    public async Task Activity_WhenTheHostWasKilledInIt_RunsAgain()
    {
        var first = await TestHost.StartAsync();
        var never = new TaskCompletionSource<string>();
        first.Probe.OnActivity = _ => never.Task;
        await first.Durable.ScheduleNewOrchestrationInstanceAsync("Chain", "a", new StartOrchestrationOptions("one"));
        await Eventually.TrueAsync(() => first.Probe.Count("say a") == 1);
        first.Probe.OnActivity = input => Task.FromResult(input + "?");
        await using var second = await first.KillAndRestartAsync();
        await second.WhenIdleAsync();
        Assert.Equal("\"a?? False\"", (await second.Durable.GetInstanceAsync("one"))!.SerializedOutput);
        Assert.Equal(2, second.Probe.Count("say a"));
        never.SetResult("");
    }

    [Fact]
    public async Task RaiseEvent_WhenPokesAreDropped_DoesNothing()
    {
        var setup = new TestSetup();
        setup.Configuration["LocalFaults:DropPokes"] = "true";
        await using var host = await StartSleeperAsync(setup);
        await host.Durable.RaiseEventAsync("one", "poke", "lost");
        await host.WhenIdleAsync();
        Assert.Empty(Lines(host, "poked"));
    }

    [Fact]
    public async Task State_WhenAnOrchestrationSleeps_ShowsItsNextTimer()
    {
        await using var host = await StartSleeperAsync(new TestSetup());
        var sleeping = Assert.Single((await host.StateAsync()).Orchestrations);
        Assert.Equal(("one", "Running"), (sleeping.Id, sleeping.Status));
        Assert.InRange(sleeping.NextTimer!.Value - host.Clock.GetUtcNow(), TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    private static IEnumerable<string> Lines(TestHost host, string start) =>
        host.Probe.Log.Where(line => line.StartsWith(start, StringComparison.Ordinal));

    // Through the queue, as the product does it: the function there binds the durable client.
    private static async Task<TestHost> StartSleeperAsync(TestSetup setup)
    {
        var host = await TestHost.StartAsync(setup);
        await host.SendAsync("wake", "one");
        await host.WhenIdleAsync();
        return host;
    }
}
