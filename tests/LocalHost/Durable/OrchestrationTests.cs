using CitizenFeedback.Local.Tests.Hosting;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Tests.Durable;

public sealed class OrchestrationTests
{
    [Fact]
    public async Task Orchestrator_WhenActivitiesSucceed_IsReplayedFromItsHistoryAndEnds()
    {
        await using var host = await TestHost.StartAsync();
        var ended = await RunAsync(host, "Chain", "one");
        Assert.Equal((OrchestrationRuntimeStatus.Completed, "\"a!! False\""), (ended.RuntimeStatus, ended.SerializedOutput));
        Assert.Equal((1, 2), (host.Probe.Count("first time"), host.Probe.Count("replaying")));
        Assert.Equal((1, 1), (host.Probe.Count("say a"), host.Probe.Count("say a!")));
    }

    [Fact]
    public async Task Activity_WhenItThrows_IsTheOrchestratorsToHandle()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.OnActivity = _ => throw new InvalidOperationException("broken");
        Assert.Equal("\"Say: broken\"", (await RunAsync(host, "Careful", "one")).SerializedOutput);
        var failed = await RunAsync(host, "Chain", "two");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("broken", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orchestrator_WhenItDecidesDifferentlyThanItsHistory_FailsAndSaysWhat()
    {
        await using var host = await TestHost.StartAsync();
        var end = new TaskCompletionSource<string>();
        host.Probe.OnActivity = input => input == "a" ? Task.FromResult("b") : end.Task;
        await host.Durable.ScheduleNewOrchestrationInstanceAsync("Chain", "a", new StartOrchestrationOptions("one"));
        await Eventually.TrueAsync(() => host.Probe.Count("say b") == 1);
        host.Probe.Released = true;
        end.SetResult("c");
        await host.WhenIdleAsync();
        var failed = await host.Durable.GetInstanceAsync("one");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed!.RuntimeStatus);
        Assert.Contains(
            "number 2 was the activity 'Say', the replay decided the activity 'SayOtherwise'", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orchestrator_WhenItAwaitsSomethingElse_Fails()
    {
        await using var host = await TestHost.StartAsync();
        var failed = await RunAsync(host, "Impatient", "one");
        Assert.Contains("awaits something that is not from its context", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_WhenTheInstanceLives_IsRefusedAndWhenItHasEndedReplacesIt()
    {
        await using var host = await TestHost.StartAsync();
        var one = new StartOrchestrationOptions("one");
        await host.Durable.ScheduleNewOrchestrationInstanceAsync("Sleeper", 1, one);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Durable.ScheduleNewOrchestrationInstanceAsync("Sleeper", 1, one));
        await host.Durable.TerminateInstanceAsync("one");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.Durable.GetInstanceAsync("one"))!.RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await RunAsync(host, "Chain", "one")).RuntimeStatus);
        Assert.Equal(1, (await host.Durable.PurgeInstanceAsync("one")).PurgedInstanceCount);
        Assert.Null(await host.Durable.GetInstanceAsync("one"));
    }

    [Fact]
    public async Task Client_WhenAskedForWhatTheLocalHostLacks_SaysSo()
    {
        await using var host = await TestHost.StartAsync();
        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => host.Durable.SuspendInstanceAsync("one"));
        Assert.Contains("local host", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<OrchestrationMetadata> RunAsync(TestHost host, string name, string id)
    {
        await host.Durable.ScheduleNewOrchestrationInstanceAsync(name, "a", new StartOrchestrationOptions(id));
        await host.WhenIdleAsync();
        return (await host.Durable.GetInstanceAsync(id))!;
    }
}
