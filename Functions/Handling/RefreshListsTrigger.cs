using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Handling;

/// <summary>Follows a hint that the lists must show a change.</summary>
public sealed class RefreshListsTrigger(RefreshLists refresh)
{
    [Function("RefreshLists")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackLists + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        refresh.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);
}
