using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Lets a function settle its message itself.</summary>
internal sealed class LocalMessageActions(LocalQueue queue, QueuedMessage message, Guid token) : ServiceBusMessageActions
{
    /// <summary>True once the function has settled it, so that the host must not.</summary>
    public bool IsSettled { get; private set; }

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage received, CancellationToken cancellationToken = default) =>
        SettleAsync(received, null, () => queue.CompleteAsync(message, token));

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage received, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        SettleAsync(received, propertiesToModify, () => queue.AbandonAsync(message, token));

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage received,
        Dictionary<string, object>? propertiesToModify = null,
        string? deadLetterReason = null,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        SettleAsync(received, propertiesToModify, () => queue.DeadLetterAsync(message, token, deadLetterReason, deadLetterErrorDescription));

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage received, CancellationToken cancellationToken = default)
    {
        queue.Renew(message, token);
        return Task.CompletedTask;
    }

    private async Task SettleAsync(ServiceBusReceivedMessage received, IDictionary<string, object>? changes, Func<Task> settle)
    {
        if (received.LockToken != token.ToString())
            throw BusFailures.LockLost(queue.Name);
        foreach (var (name, value) in changes ?? new Dictionary<string, object>())
            message.Properties[name] = value;
        await settle();
        IsSettled = true;
    }
}
