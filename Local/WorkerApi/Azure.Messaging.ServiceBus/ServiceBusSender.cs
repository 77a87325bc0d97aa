// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusSender : IAsyncDisposable
{
    protected ServiceBusSender()
    {
    }

    public virtual string EntityPath => throw new NotSupportedException();

    public virtual string FullyQualifiedNamespace => throw new NotSupportedException();

    public virtual bool IsClosed => throw new NotSupportedException();

    public virtual Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task CloseAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual ValueTask DisposeAsync() => throw new NotSupportedException();

    public virtual Task<long> ScheduleMessageAsync(
        ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
