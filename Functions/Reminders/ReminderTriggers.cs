using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Reminders;

/// <summary>Gathers reminders into digests and brings those to people, one digest at a time.</summary>
public sealed class ReminderTriggers(GatherReminder gather, SendDigest send)
{
    [Function("GatherReminder")]
    public Task GatherAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackReminders + "%", Connection = QueueSettings.Connection)] string message,
        CancellationToken cancellation) =>
        gather.RunAsync(QueueMessage.Read<WorkHint>(message), cancellation);

    [Function("SendDigest")]
    public Task SendAsync(
        [ServiceBusTrigger("%" + QueueSettings.AgencyReminders + "%", Connection = QueueSettings.Connection, IsSessionsEnabled = true)] string message,
        CancellationToken cancellation) =>
        send.RunAsync(QueueMessage.Read<DigestCall>(message).Key, cancellation);
}
