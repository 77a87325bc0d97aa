// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public sealed class ServiceBusMessageBatch : IDisposable
{
    private readonly Func<ServiceBusMessage, bool> _tryAdd;

    internal ServiceBusMessageBatch(long maxSize, IList<ServiceBusMessage> store, Func<ServiceBusMessage, bool> tryAdd)
    {
        MaxSizeInBytes = maxSize;
        Messages = store;
        _tryAdd = tryAdd ?? (_ => true);
    }

    public int Count => Messages.Count;
    public long MaxSizeInBytes { get; }

    internal IList<ServiceBusMessage> Messages { get; }

    public bool TryAddMessage(ServiceBusMessage message)
    {
        if (!_tryAdd(message))
            return false;
        Messages.Add(message);
        return true;
    }

    public void Dispose() => Messages.Clear();
}
