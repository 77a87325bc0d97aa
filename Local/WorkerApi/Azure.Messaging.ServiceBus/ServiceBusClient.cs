// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

using Azure.Core;

namespace Azure.Messaging.ServiceBus;

public class ServiceBusClient : IAsyncDisposable
{
    protected ServiceBusClient()
    {
    }

    public ServiceBusClient(string connectionString) => throw new NotSupportedException();

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options) =>
        throw new NotSupportedException();

    public ServiceBusClient(string connectionString, ServiceBusClientOptions options) => throw new NotSupportedException();

    public virtual string FullyQualifiedNamespace => throw new NotSupportedException();

    public virtual bool IsClosed => throw new NotSupportedException();

    public virtual ServiceBusSender CreateSender(string queueOrTopicName) => throw new NotSupportedException();

    public virtual ValueTask DisposeAsync() => throw new NotSupportedException();
}
