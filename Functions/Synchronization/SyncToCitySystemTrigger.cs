using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>Follows a hint that the city system is owed a version.</summary>
public sealed class SyncToCitySystemTrigger(SyncToCitySystem sync)
{
    [Function("SyncToCitySystem")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.CitySync + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        sync.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);
}
