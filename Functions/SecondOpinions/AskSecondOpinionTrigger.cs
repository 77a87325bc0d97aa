using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.SecondOpinions;

/// <summary>Follows a hint that a language model is to be asked.</summary>
public sealed class AskSecondOpinionTrigger(AskSecondOpinion ask)
{
    [Function("AskSecondOpinion")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.SecondOpinions + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        ask.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);
}
