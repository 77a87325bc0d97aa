using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Bus;

public sealed class KillTests
{
    [Fact]
    public async Task Restart_WhenKilledWhileAFunctionRuns_DeliversItsMessageAgainAtOnce()
    {
        var first = await TestHost.StartAsync();
        var never = new TaskCompletionSource();
        first.Probe.OnMessage = _ => never.Task;
        await first.SendAsync("plain", "unfinished");
        await Eventually.TrueAsync(() => first.Probe.Messages.Count == 1);
        first.Probe.OnMessage = _ => Task.CompletedTask;
        await using var second = await first.KillAndRestartAsync();
        await second.WhenIdleAsync();
        Assert.Equal(["unfinished", "unfinished"], second.Probe.Messages.Select(message => message.Body.ToString()));
        never.SetResult();
    }

    [Fact]
    public async Task Restart_WhenKilledAfterFailures_RemembersHowOftenItWasDelivered()
    {
        var first = await TestHost.StartAsync();
        var never = new TaskCompletionSource();
        first.Probe.OnMessage = message => message.DeliveryCount == 1 ? throw new InvalidOperationException() : never.Task;
        await first.SendAsync("plain", "twice");
        await Eventually.TrueAsync(() => first.Probe.Messages.Count == 2);
        first.Probe.OnMessage = _ => Task.CompletedTask;
        await using var second = await first.KillAndRestartAsync();
        await second.WhenIdleAsync();
        Assert.Equal([1, 2, 2], second.Probe.Messages.Select(message => message.DeliveryCount));
        never.SetResult();
    }

    [Fact]
    public async Task Restart_WhenMessagesAreScheduled_DeliversThemAtTheirTime()
    {
        var first = await TestHost.StartAsync();
        await first.Sender("plain").ScheduleMessageAsync(new Azure.Messaging.ServiceBus.ServiceBusMessage("later"), first.Clock.GetUtcNow().AddHours(5));
        await using var second = await first.KillAndRestartAsync();
        await second.WhenIdleAsync();
        Assert.Empty(second.Probe.Messages);
        await second.MoveClockAsync(TimeSpan.FromHours(6));
        await Eventually.TrueAsync(() => !second.Probe.Messages.IsEmpty);
        Assert.Equal("later", Assert.Single(second.Probe.Messages).Body.ToString());
    }

    [Fact]
    public async Task Stop_WhenAFunctionRuns_LetsItEndAndForgetsItsMessage()
    {
        var setup = new TestSetup();
        var first = await TestHost.StartAsync(setup);
        var end = new TaskCompletionSource();
        setup.Probe.OnMessage = _ => end.Task;
        await first.SendAsync("plain", "last");
        await Eventually.TrueAsync(() => setup.Probe.Messages.Count == 1);
        var stopping = first.Host.StopAsync();
        Assert.False(stopping.IsCompleted);
        end.SetResult();
        await stopping;
        await using var second = await TestHost.StartAsync(setup);
        await second.WhenIdleAsync();
        Assert.Single(setup.Probe.Messages);
    }
}
