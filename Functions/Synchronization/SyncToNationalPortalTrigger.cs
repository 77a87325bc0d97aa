using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>Follows a hint that the national portal is owed a version.</summary>
public sealed class SyncToNationalPortalTrigger(SyncToNationalPortal sync)
{
    [Function("SyncToNationalPortal")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.PortalSync + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        sync.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);
}
