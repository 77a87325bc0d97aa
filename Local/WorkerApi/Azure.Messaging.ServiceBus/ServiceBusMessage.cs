// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusMessage
{
    public ServiceBusMessage()
        : this(new BinaryData([]))
    {
    }

    public ServiceBusMessage(string body)
        : this(new BinaryData(body))
    {
    }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(new BinaryData(body))
    {
    }

    public ServiceBusMessage(BinaryData body) => Body = body;

    /// <summary>A message with the content of a received one, without what the broker gave it.</summary>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
        : this(receivedMessage.Body)
    {
        (MessageId, SessionId, CorrelationId) = (receivedMessage.MessageId, receivedMessage.SessionId, receivedMessage.CorrelationId);
        (Subject, ContentType) = (receivedMessage.Subject, receivedMessage.ContentType);
        foreach (var (name, value) in receivedMessage.ApplicationProperties)
            if (name is not (ServiceBusReceivedMessage.ReasonProperty or ServiceBusReceivedMessage.DescriptionProperty))
                ApplicationProperties[name] = value;
    }

    public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();
    public BinaryData Body { get; set; }
    public string ContentType { get; set; }
    public string CorrelationId { get; set; }
    public string MessageId { get; set; }
    public DateTimeOffset ScheduledEnqueueTime { get; set; }
    public string SessionId { get; set; }
    public string Subject { get; set; }
}
