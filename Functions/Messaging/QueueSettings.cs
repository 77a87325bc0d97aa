using CitizenFeedback.Core.Messaging;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>
/// Names of the settings that hold the queues' names: the triggers and the sender read the same ones, so a queue is named once.
/// </summary>
public static class QueueSettings
{
    /// <summary>Prefix of the connection settings of Service Bus, for triggers and sender alike.</summary>
    public const string Connection = "ServiceBus";

    public const string ZaloEvents = "ZaloEventsQueue";
    public const string FeedbackSubmitted = "FeedbackSubmittedQueue";
    public const string CitySync = "CitySyncQueue";
    public const string PortalSync = "PortalSyncQueue";
    public const string ZaloNotices = "ZaloNoticesQueue";
    public const string FeedbackAlarm = "FeedbackAlarmQueue";
    public const string FeedbackLists = "FeedbackListsQueue";
    public const string FeedbackReminders = "FeedbackRemindersQueue";
    public const string AgencyReminders = "AgencyRemindersQueue";

    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static string NameOf(WorkQueue queue, IConfiguration configuration)
    {
        var setting = SettingOf(queue);
        return configuration[setting] ?? throw new InvalidOperationException($"Setting {setting} is missing: the queue's name, see local.settings.sample.json.");
    }

    private static string SettingOf(WorkQueue queue) => queue switch
    {
        WorkQueue.ZaloEvents => ZaloEvents,
        WorkQueue.FeedbackSubmitted => FeedbackSubmitted,
        WorkQueue.CitySync => CitySync,
        WorkQueue.PortalSync => PortalSync,
        WorkQueue.ZaloNotices => ZaloNotices,
        WorkQueue.FeedbackAlarm => FeedbackAlarm,
        WorkQueue.FeedbackLists => FeedbackLists,
        WorkQueue.FeedbackReminders => FeedbackReminders,
        WorkQueue.AgencyReminders => AgencyReminders,
        _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, null),
    };
}
