using System.Globalization;
using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>What the real worker tells about a message beside its body: texts, except for the sequence number.</summary>
internal static class MessageData
{
    public static readonly string[] Names =
    [
        "MessageId", "DeliveryCount", "SessionId", "EnqueuedTimeUtc", "SequenceNumber", "CorrelationId", "Subject", "ContentType", "LockToken",
        "DeadLetterSource", "ApplicationProperties",
    ];

    public static IReadOnlyDictionary<string, object?> Of(ServiceBusReceivedMessage message) => new Dictionary<string, object?>
    {
        ["MessageId"] = message.MessageId,
        ["DeliveryCount"] = message.DeliveryCount.ToString(CultureInfo.InvariantCulture),
        ["SessionId"] = message.SessionId,
        ["EnqueuedTimeUtc"] = message.EnqueuedTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["SequenceNumber"] = message.SequenceNumber,
        ["CorrelationId"] = message.CorrelationId,
        ["Subject"] = message.Subject,
        ["ContentType"] = message.ContentType,
        ["LockToken"] = message.LockToken,
        ["DeadLetterSource"] = message.DeadLetterSource,
        ["ApplicationProperties"] = JsonSerializer.Serialize(message.ApplicationProperties),
    };
}
