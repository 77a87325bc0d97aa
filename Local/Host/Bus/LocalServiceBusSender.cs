using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Sends to one queue; each call ends when everything in it is stored.</summary>
internal sealed class LocalServiceBusSender(string queue, LocalBus bus, TimeProvider clock) : ServiceBusSender
{
    private const int MaxMessageId = 128;

    public override string EntityPath => queue;

    public override string FullyQualifiedNamespace => "local";

    public override bool IsClosed => false;

    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(message, When(message), cancellationToken);

    public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var bytes = all.Sum(MessageSize.Of);
        if (bytes > MessageSize.Max)
            throw BusFailures.TooLarge(queue, bytes);
        return Task.WhenAll(all.Select(message => SendAsync(message, When(message), cancellationToken)));
    }

    public override Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default) =>
        SendMessagesAsync(messageBatch.Messages, cancellationToken);

    public override async ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default)
    {
        await bus.Health.CheckAsync(queue);
        var bytes = 0L;
        bool Fits(ServiceBusMessage message)
        {
            var more = MessageSize.Of(message);
            if (bytes + more > MessageSize.Max)
                return false;
            bytes += more;
            return true;
        }
        return ServiceBusModelFactory.ServiceBusMessageBatch(MessageSize.Max, [], null, Fits);
    }

    public override Task<long> ScheduleMessageAsync(
        ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
        SendAsync(message, scheduledEnqueueTime, cancellationToken);

    public override Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        bus.Find(queue).CancelScheduledAsync(sequenceNumber);

    public override Task CloseAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<long> SendAsync(ServiceBusMessage message, DateTimeOffset? when, CancellationToken ct)
    {
        // Only before the write: once it is under way its message must come into the queue.
        ct.ThrowIfCancellationRequested();
        var target = bus.Find(queue);
        Check(message, target.Settings);
        using var span = HostTraces.BeginSend(target.Name);
        HostTraces.WriteInto(message.ApplicationProperties);
        var queued = Queued(message, target.Name, when);
        await target.SendAsync(queued);
        return queued.SequenceNumber;
    }

    private void Check(ServiceBusMessage message, QueueSettings settings)
    {
        if (message.MessageId?.Length > MaxMessageId)
            throw new ArgumentException($"A message id has {MaxMessageId} characters at most.", nameof(message));
        if (settings.RequiresSession && string.IsNullOrEmpty(message.SessionId))
            throw new InvalidOperationException($"The queue '{queue}' requires a SessionId on every message.");
        if (MessageSize.Of(message) is > MessageSize.Max and var bytes)
            throw BusFailures.TooLarge(queue, bytes);
    }

    private QueuedMessage Queued(ServiceBusMessage message, string target, DateTimeOffset? when) => new()
    {
        Queue = target,
        SequenceNumber = bus.NextSequenceNumber(),
        MessageId = message.MessageId ?? Guid.NewGuid().ToString("N"),
        SessionId = message.SessionId,
        CorrelationId = message.CorrelationId,
        Subject = message.Subject,
        ContentType = message.ContentType,
        Body = message.Body,
        EnqueuedTime = clock.GetUtcNow(),
        ScheduledFor = when,
        Properties = new Dictionary<string, object>(message.ApplicationProperties),
    };

    private static DateTimeOffset? When(ServiceBusMessage message) => message.ScheduledEnqueueTime == default ? null : message.ScheduledEnqueueTime;
}
