using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Feedbacks;

/// <summary>Receives what was submitted: classified and handed on in one commit.</summary>
public sealed class ClassifyFeedbackTrigger(ReceiveFeedback receive)
{
    [Function("ClassifyFeedback")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackSubmitted + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        receive.RunAsync(QueueMessage.Read<FeedbackSubmitted>(message).Id, cancellation);
}
