using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>A message in a queue, with what the broker knows about it. Changed only under its queue's lock.</summary>
internal sealed class QueuedMessage
{
    public required long SequenceNumber { get; init; }
    public required string MessageId { get; init; }
    public required string? SessionId { get; init; }
    public required string? CorrelationId { get; init; }
    public required string? Subject { get; init; }
    public required string? ContentType { get; init; }
    public required BinaryData Body { get; init; }
    public required DateTimeOffset EnqueuedTime { get; set; }

    /// <summary>When it becomes visible; null if it was sent without schedule.</summary>
    public required DateTimeOffset? ScheduledFor { get; init; }

    public required IDictionary<string, object> Properties { get; init; }

    public int DeliveryCount { get; set; }

    /// <summary>The queue it died in; null while it is alive.</summary>
    public string? DeadIn { get; set; }

    /// <summary>Its place among the messages of the queue: by the moment it became visible.</summary>
    public long Order { get; set; }

    /// <summary>Set while it is locked.</summary>
    public Guid LockToken { get; set; }

    /// <summary>End of the lock, as a real timestamp; without meaning while not locked.</summary>
    public long LockedUntil { get; set; }

    public ServiceBusReceivedMessage Received(DateTimeOffset lockedUntil) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        Body, MessageId, sessionId: SessionId, correlationId: CorrelationId, subject: Subject, contentType: ContentType,
        scheduledEnqueueTime: ScheduledFor ?? default, properties: Properties, lockTokenGuid: LockToken, deliveryCount: DeliveryCount,
        lockedUntil: lockedUntil, sequenceNumber: SequenceNumber, deadLetterSource: DeadIn, enqueuedTime: EnqueuedTime);
}
