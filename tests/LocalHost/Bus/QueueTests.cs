using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Bus;

public sealed class QueueTests
{
    [Fact]
    public async Task Send_WhenFunctionSucceeds_IsDeliveredOnceAndGone()
    {
        await using var host = await TestHost.StartAsync();
        await host.Sender("plain").SendMessageAsync(new ServiceBusMessage("xin chào")
        {
            MessageId = "one",
            Subject = "thử",
            ApplicationProperties = { ["count"] = 3, ["when"] = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) },
        });
        await host.WhenIdleAsync();
        var message = Assert.Single(host.Probe.Messages);
        Assert.Equal(("xin chào", "one", "thử", 1), (message.Body.ToString(), message.MessageId, message.Subject, message.DeliveryCount));
        Assert.Equal(3, message.ApplicationProperties["count"]);
        Assert.Equal(new TestHost.QueueState("plain", 0, 0, 0, 0), await host.QueueAsync("plain"));
    }

    [Fact]
    public async Task Function_WhenItThrowsTwice_IsGivenTheMessageAgain()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.OnMessage = message => message.DeliveryCount < 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        await host.SendAsync("plain", "again");
        await host.WhenIdleAsync();
        Assert.Equal([1, 2, 3], host.Probe.Messages.Select(message => message.DeliveryCount));
    }

    [Fact]
    public async Task Function_WhenItAlwaysThrows_BuriesTheMessageWithAReason()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.OnMessage = _ => throw new InvalidOperationException();
        await host.SendAsync("plain", "poison");
        await host.WhenIdleAsync();
        Assert.Equal(3, host.Probe.Messages.Count);
        Assert.Equal(1, host.Probe.Count("dead poison MaxDeliveryCountExceeded plain"));
    }

    [Fact]
    public async Task Function_WhenItDeadLetters_KeepsTheMessageInTheDeadLetterQueue()
    {
        await using var host = await TestHost.StartAsync();
        await host.SendAsync("settling", "refused");
        await host.WhenIdleAsync();
        Assert.Equal(new TestHost.QueueState("settling", 0, 0, 0, 1), await host.QueueAsync("settling"));
    }

    [Fact]
    public async Task Function_WhenItRunsLongerThanItsLock_IsGivenTheMessageAgain()
    {
        await using var host = await TestHost.StartAsync();
        var end = new TaskCompletionSource();
        host.Probe.OnMessage = message => message.DeliveryCount == 1 ? end.Task : Task.CompletedTask;
        await host.SendAsync("plain", "slow");
        await Eventually.TrueAsync(() => host.Probe.Messages.Count == 2);
        end.SetResult();
        await host.WhenIdleAsync();
        Assert.Equal(2, host.Probe.Messages.Count);
    }

    [Fact]
    public async Task Send_WhenScheduled_IsDeliveredWhenTheMovedClockSaysSo()
    {
        await using var host = await TestHost.StartAsync();
        var tomorrow = host.Clock.GetUtcNow().AddDays(1);
        await host.Sender("plain").SendMessageAsync(new ServiceBusMessage("later") { ScheduledEnqueueTime = tomorrow });
        var cancelled = await host.Sender("plain").ScheduleMessageAsync(new ServiceBusMessage("never"), tomorrow);
        await host.Sender("plain").CancelScheduledMessageAsync(cancelled);
        await host.WhenIdleAsync();
        Assert.Empty(host.Probe.Messages);
        Assert.Equal(1, (await host.QueueAsync("plain")).Scheduled);
        await host.MoveClockAsync(TimeSpan.FromDays(1));
        await Eventually.TrueAsync(() => !host.Probe.Messages.IsEmpty);
        await host.WhenIdleAsync();
        Assert.Equal("later", Assert.Single(host.Probe.Messages).Body.ToString());
    }

    [Fact]
    public async Task Send_WhenManyAtOnce_DeliversEachOnce()
    {
        await using var host = await TestHost.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(n => host.SendAsync("plain", $"{n}")));
        await host.WhenIdleAsync();
        Assert.Equal(500, host.Probe.Messages.Select(message => message.Body.ToString()).Distinct().Count());
        Assert.Equal(500, host.Probe.Messages.Count);
    }

    [Theory]
    [InlineData(255, null)]
    [InlineData(257, ServiceBusFailureReason.MessageSizeExceeded)]
    public async Task Send_WhenLarge_IsRefusedOver256Kilobytes(int kilobytes, ServiceBusFailureReason? refusal)
    {
        await using var host = await TestHost.StartAsync();
        var sending = host.Sender("bytes").SendMessageAsync(new ServiceBusMessage(new byte[kilobytes * 1024]));
        var failure = await Record.ExceptionAsync(() => sending);
        await host.WhenIdleAsync();
        Assert.Equal(refusal, (failure as ServiceBusException)?.Reason);
        Assert.Equal(refusal is null ? 1 : 0, host.Probe.Count($"{kilobytes * 1024} bytes"));
    }

    [Fact]
    public async Task Send_WhenQueueIsUnknown_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => host.SendAsync("mistyped", "x"));
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, failure.Reason);
    }

    [Fact]
    public async Task SendBatch_WhenFull_TakesNoMoreAndSendsAllItHas()
    {
        await using var host = await TestHost.StartAsync();
        using var batch = await host.Sender("bytes").CreateMessageBatchAsync();
        while (batch.TryAddMessage(new ServiceBusMessage(new byte[100_000])))
            Assert.InRange(batch.Count, 1, 2);
        await host.Sender("bytes").SendMessagesAsync(batch);
        await host.WhenIdleAsync();
        Assert.Equal(2, host.Probe.Count("100000 bytes"));
    }
}
