using System.Text.Json.Serialization;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>A message in a queue, with what the broker knows about it: a row of the journal. Changed only under its queue's lock.</summary>
internal sealed class QueuedMessage
{
    public const string Prefix = "message-";

    public required string Queue { get; init; }
    public required long SequenceNumber { get; init; }
    public required string MessageId { get; init; }
    public string? SessionId { get; init; }
    public string? CorrelationId { get; init; }
    public string? Subject { get; init; }
    public string? ContentType { get; init; }
    public required BinaryData Body { get; init; }
    public required DateTimeOffset EnqueuedTime { get; set; }

    /// <summary>When it becomes visible; null if it was sent without schedule.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    [JsonConverter(typeof(MessageProperties))]
    public required IDictionary<string, object> Properties { get; init; }

    public int DeliveryCount { get; set; }

    /// <summary>True once it lies in its queue's dead-letter queue.</summary>
    public bool IsDead { get; set; }

    /// <summary>Its place among the messages of the queue: by the moment it became visible.</summary>
    [JsonIgnore]
    public long Order { get; set; }

    /// <summary>Set while it is locked.</summary>
    [JsonIgnore]
    public Guid LockToken { get; set; }

    /// <summary>End of the lock, as a real timestamp; without meaning while not locked.</summary>
    [JsonIgnore]
    public long LockedUntil { get; set; }

    public static RowChange Delete(long sequenceNumber) => RowChange.Delete($"{Prefix}{sequenceNumber}");

    public RowChange Put() => RowChange.Put($"{Prefix}{SequenceNumber}", this);

    public ServiceBusReceivedMessage Received(DateTimeOffset lockedUntil) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        Body, MessageId, sessionId: SessionId, correlationId: CorrelationId, subject: Subject, contentType: ContentType,
        scheduledEnqueueTime: ScheduledFor ?? default, properties: Properties, lockTokenGuid: LockToken, deliveryCount: DeliveryCount,
        lockedUntil: lockedUntil, sequenceNumber: SequenceNumber, deadLetterSource: IsDead ? Queue : null, enqueuedTime: EnqueuedTime);
}
