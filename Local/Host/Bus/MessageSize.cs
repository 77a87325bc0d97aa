using System.Text;
using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>The limit of the Standard tier: 256 KB with everything around the body.</summary>
internal static class MessageSize
{
    public const long Max = 256 * 1024;

    // About what the protocol adds to each message.
    private const int Envelope = 128;

    public static long Of(ServiceBusMessage message) =>
        Envelope + message.Body.ToMemory().Length + Of(message.MessageId) + Of(message.SessionId) + Of(message.CorrelationId) + Of(message.Subject)
        + Of(message.ContentType) + message.ApplicationProperties.Sum(property => Of(property.Key) + Of(property.Value?.ToString()));

    private static long Of(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
