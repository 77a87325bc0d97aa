using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Bus;

/// <summary>The folder of the journals is moved away and back.</summary>
public sealed class OutageTests
{
    private readonly TestSetup _setup = new();

    [Fact]
    public async Task Send_WhileTheFolderIsAway_FailsAsTransientAndLeavesNothing()
    {
        await using var host = await TestHost.StartAsync(_setup);
        _setup.TakeAway(true);
        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => host.SendAsync("unique", "lost", id: "one"));
        Assert.Equal((ServiceBusFailureReason.ServiceCommunicationProblem, true), (failure.Reason, failure.IsTransient));
        await Assert.ThrowsAsync<ServiceBusException>(async () => await host.Sender("unique").CreateMessageBatchAsync());
        _setup.TakeAway(false);
        await host.SendAsync("unique", "sent again", id: "one");
        await host.WhenIdleAsync();
        Assert.Equal("sent again", Assert.Single(host.Probe.Messages).Body.ToString());
    }

    [Fact]
    public async Task Function_WhenTheFolderIsAwayAtItsEnd_HasItsMessageForgottenOnceItIsBack()
    {
        var first = await TestHost.StartAsync(_setup);
        var end = new TaskCompletionSource();
        _setup.Probe.OnMessage = _ => end.Task;
        await first.SendAsync("unique", "x");
        await Eventually.TrueAsync(() => _setup.Probe.Messages.Count == 1);
        _setup.TakeAway(true);
        end.SetResult();
        await Assert.ThrowsAsync<ServiceBusException>(() => first.SendAsync("unique", "y"));
        Assert.Equal(1, (await first.QueueAsync("unique")).Locked);
        _setup.TakeAway(false);
        await first.WhenIdleAsync();
        await first.SendAsync("unique", "z");
        await first.WhenIdleAsync();
        await using var second = await first.KillAndRestartAsync();
        await second.WhenIdleAsync();
        Assert.Equal(["x", "z"], _setup.Probe.Messages.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Receiving_WhileTheFolderIsAway_WaitsUntilItIsBack()
    {
        await using var host = await TestHost.StartAsync(_setup);
        var tomorrow = host.Clock.GetUtcNow().AddDays(1);
        for (var n = 0; n < 50; n++)
            await host.Sender("plain").ScheduleMessageAsync(new ServiceBusMessage($"{n}"), tomorrow);
        _setup.TakeAway(true);
        await Assert.ThrowsAsync<ServiceBusException>(() => host.SendAsync("plain", "y"));
        await host.MoveClockAsync(TimeSpan.FromDays(2));
        await Eventually.TrueAsync(async () => (await host.QueueAsync("plain")).Scheduled == 0, TimeSpan.FromSeconds(20));
        await Task.Delay(500);
        // A receiver that was waiting already takes what comes.
        Assert.InRange(host.Probe.Messages.Count, 0, 1);
        _setup.TakeAway(false);
        await host.WhenIdleAsync();
        Assert.Equal(50, host.Probe.Messages.Select(message => message.Body.ToString()).Distinct().Count());
        Assert.Equal(50, host.Probe.Messages.Count);
    }

    [Fact]
    public async Task Host_WhenTheFolderComesAndGoesWhileManySend_LosesAndDoublesNothing()
    {
        await using var host = await TestHost.StartAsync(_setup);
        var sending = Task.WhenAll(Enumerable.Range(0, 300).Select(n => Task.Run(async () =>
        {
            await Task.Delay(Random.Shared.Next(1500));
            while (await Record.ExceptionAsync(() => host.SendAsync("unique", $"{n}", id: $"{n}")) is ServiceBusException)
                await Task.Delay(20);
        })));
        for (var round = 0; round < 5; round++)
        {
            await Task.Delay(150);
            _setup.TakeAway(true);
            await Task.Delay(150);
            _setup.TakeAway(false);
        }
        await sending;
        await host.WhenIdleAsync();
        Assert.Equal(Enumerable.Range(0, 300), host.Probe.Messages.Select(message => int.Parse(message.Body.ToString())).Order());
    }
}
