// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusException : Exception
{
    public ServiceBusException(
        bool isTransient,
        string message,
        string entityName = null,
        ServiceBusFailureReason reason = ServiceBusFailureReason.GeneralError,
        Exception innerException = null)
        : base(message, innerException)
    {
        IsTransient = isTransient;
        EntityPath = entityName;
        Reason = reason;
    }

    public ServiceBusException(string message, ServiceBusFailureReason reason, string entityPath = null, Exception innerException = null)
        : this(Transient(reason), message, entityPath, reason, innerException)
    {
    }

    public string EntityPath { get; }
    public bool IsTransient { get; }
    public ServiceBusFailureReason Reason { get; }
    public override string Message => $"{base.Message} ({Reason})";

    private static bool Transient(ServiceBusFailureReason reason) =>
        reason is ServiceBusFailureReason.ServiceCommunicationProblem or ServiceBusFailureReason.ServiceTimeout or ServiceBusFailureReason.ServiceBusy;
}
