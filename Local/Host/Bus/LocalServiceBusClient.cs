using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>What the product gets in place of a connection to Service Bus.</summary>
internal sealed class LocalServiceBusClient(LocalBus bus, TimeProvider clock) : ServiceBusClient
{
    public override string FullyQualifiedNamespace => "local";

    public override bool IsClosed => false;

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new LocalServiceBusSender(queueOrTopicName, bus, clock);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
