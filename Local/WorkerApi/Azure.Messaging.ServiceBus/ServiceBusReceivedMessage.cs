// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusReceivedMessage
{
    internal const string ReasonProperty = "DeadLetterReason";
    internal const string DescriptionProperty = "DeadLetterErrorDescription";

    internal ServiceBusReceivedMessage()
    {
    }

    public IReadOnlyDictionary<string, object> ApplicationProperties { get; internal init; }
    public BinaryData Body { get; internal init; }
    public string ContentType { get; internal init; }
    public string CorrelationId { get; internal init; }
    public string DeadLetterErrorDescription => Property(DescriptionProperty);
    public string DeadLetterReason => Property(ReasonProperty);
    public string DeadLetterSource { get; internal init; }
    public int DeliveryCount { get; internal init; }
    public DateTimeOffset EnqueuedTime { get; internal init; }
    public DateTimeOffset LockedUntil { get; internal init; }
    public string LockToken { get; internal init; }
    public string MessageId { get; internal init; }
    public DateTimeOffset ScheduledEnqueueTime { get; internal init; }
    public long SequenceNumber { get; internal init; }
    public string SessionId { get; internal init; }
    public string Subject { get; internal init; }

    private string Property(string name) => ApplicationProperties.TryGetValue(name, out var value) ? value as string : null;
}
