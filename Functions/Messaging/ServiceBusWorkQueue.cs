using Azure.Messaging.ServiceBus;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>Sends through Service Bus, awaited. Output bindings are not used: over HTTP they are sent after the answer has left.</summary>
public sealed class ServiceBusWorkQueue : IWorkQueue
{
    private readonly Dictionary<WorkQueue, ServiceBusSender> _senders;

    public ServiceBusWorkQueue(ServiceBusClient client, QueueNames names) =>
        _senders = Enum.GetValues<WorkQueue>().ToDictionary(queue => queue, queue => client.CreateSender(names.Of[queue]));

    public Task SendAsync(QueueMessage message, CancellationToken cancellation)
    {
        var sent = new ServiceBusMessage(message.Body)
        {
            MessageId = message.MessageId,
            SessionId = message.SessionId,
            ContentType = "application/json",
        };
        if (message.NotBefore is { } notBefore)
            sent.ScheduledEnqueueTime = notBefore;
        return _senders[message.Queue].SendMessageAsync(sent, cancellation);
    }

    /// <summary>Opens a link to the queue without sending anything.</summary>
    public async Task ProbeAsync(CancellationToken cancellation)
    {
        using var batch = await _senders[WorkQueue.ZaloEvents].CreateMessageBatchAsync(cancellation);
    }
}
