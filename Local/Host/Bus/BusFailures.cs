using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>The failures of the bus, as the SDK shows them.</summary>
internal static class BusFailures
{
    public static ServiceBusException Unreachable(string queue, Exception inner) =>
        new($"The bus cannot be reached: {inner.Message}", ServiceBusFailureReason.ServiceCommunicationProblem, queue, inner);

    public static ServiceBusException TooLarge(string queue, long bytes) =>
        new($"The message has {bytes} bytes with its properties; {MessageSize.Max} are allowed.", ServiceBusFailureReason.MessageSizeExceeded, queue);

    public static ServiceBusException NoSuchQueue(string queue) =>
        new($"No trigger reads the queue '{queue}' and there is no section LocalBus:{queue}.", ServiceBusFailureReason.MessagingEntityNotFound, queue);

    public static ServiceBusException LockLost(string queue) =>
        new("The lock of the message has expired, or the message has been settled already.", ServiceBusFailureReason.MessageLockLost, queue);
}
