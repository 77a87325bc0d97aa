// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public static class ServiceBusModelFactory
{
    public static ServiceBusMessageBatch ServiceBusMessageBatch(
        long batchSizeBytes,
        IList<ServiceBusMessage> batchMessageStore,
        CreateMessageBatchOptions batchOptions = null,
        Func<ServiceBusMessage, bool> tryAddCallback = null) =>
        new(batchOptions?.MaxSizeInBytes ?? batchSizeBytes, batchMessageStore, tryAddCallback);

    public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
        BinaryData body = null,
        string messageId = null,
        string partitionKey = null,
        string viaPartitionKey = null,
        string sessionId = null,
        string replyToSessionId = null,
        TimeSpan timeToLive = default,
        string correlationId = null,
        string subject = null,
        string to = null,
        string contentType = null,
        string replyTo = null,
        DateTimeOffset scheduledEnqueueTime = default,
        IDictionary<string, object> properties = null,
        Guid lockTokenGuid = default,
        int deliveryCount = 0,
        DateTimeOffset lockedUntil = default,
        long sequenceNumber = -1,
        string deadLetterSource = null,
        long enqueuedSequenceNumber = 0,
        DateTimeOffset enqueuedTime = default,
        ServiceBusMessageState serviceBusMessageState = ServiceBusMessageState.Active) =>
        new()
        {
            Body = body,
            MessageId = messageId,
            SessionId = sessionId,
            CorrelationId = correlationId,
            Subject = subject,
            ContentType = contentType,
            ScheduledEnqueueTime = scheduledEnqueueTime,
            ApplicationProperties = new Dictionary<string, object>(properties ?? new Dictionary<string, object>()),
            LockToken = lockTokenGuid.ToString(),
            DeliveryCount = deliveryCount,
            LockedUntil = lockedUntil,
            SequenceNumber = sequenceNumber,
            DeadLetterSource = deadLetterSource,
            EnqueuedTime = enqueuedTime,
        };
}
