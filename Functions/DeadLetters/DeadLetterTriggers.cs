using Azure.Messaging.ServiceBus;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.DeadLetters;

/// <summary>Empties the dead-letter queue of each queue into the table; the bus itself keeps nothing that people must look for.</summary>
public sealed class DeadLetterTriggers(KeepDeadLetter keep)
{
    private const string DeadLetterQueue = "/$deadletterqueue";

    [Function("KeepZaloEvents")]
    public Task KeepZaloEventsAsync(
        [ServiceBusTrigger("%" + QueueSettings.ZaloEvents + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.ZaloEvents, message, cancellation);

    [Function("KeepFeedbackSubmitted")]
    public Task KeepFeedbackSubmittedAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackSubmitted + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.FeedbackSubmitted, message, cancellation);

    [Function("KeepCitySync")]
    public Task KeepCitySyncAsync(
        [ServiceBusTrigger("%" + QueueSettings.CitySync + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.CitySync, message, cancellation);

    [Function("KeepPortalSync")]
    public Task KeepPortalSyncAsync(
        [ServiceBusTrigger("%" + QueueSettings.PortalSync + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.PortalSync, message, cancellation);

    [Function("KeepZaloNotices")]
    public Task KeepZaloNoticesAsync(
        [ServiceBusTrigger("%" + QueueSettings.ZaloNotices + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.ZaloNotices, message, cancellation);

    [Function("KeepFeedbackAlarm")]
    public Task KeepFeedbackAlarmAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackAlarm + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.FeedbackAlarm, message, cancellation);

    [Function("KeepFeedbackLists")]
    public Task KeepFeedbackListsAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackLists + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.FeedbackLists, message, cancellation);

    [Function("KeepFeedbackReminders")]
    public Task KeepFeedbackRemindersAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackReminders + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.FeedbackReminders, message, cancellation);

    [Function("KeepAgencyReminders")]
    public Task KeepAgencyRemindersAsync(
        [ServiceBusTrigger("%" + QueueSettings.AgencyReminders + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.AgencyReminders, message, cancellation);

    [Function("KeepSecondOpinions")]
    public Task KeepSecondOpinionsAsync(
        [ServiceBusTrigger("%" + QueueSettings.SecondOpinions + "%" + DeadLetterQueue, Connection = QueueSettings.Connection)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        KeepAsync(WorkQueue.SecondOpinions, message, cancellation);

    private Task KeepAsync(WorkQueue queue, ServiceBusReceivedMessage message, CancellationToken cancellation) => keep.RunAsync(
        new DeadMessage(queue, message.MessageId, message.SessionId, message.Body.ToString(), message.DeadLetterReason), cancellation);
}
