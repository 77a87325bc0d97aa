using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Notices;

/// <summary>Follows a hint that a sender is owed a notice.</summary>
public sealed class SendZaloNoticeTrigger(SendNotice send)
{
    [Function("SendZaloNotice")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.ZaloNotices + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        send.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);
}
