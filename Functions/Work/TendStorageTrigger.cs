using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Work;

/// <summary>Follows a hint that our own storage must follow a feedback.</summary>
public sealed class TendStorageTrigger(TendStorage tend)
{
    [Function("TendStorage")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackLists + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        tend.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);
}
