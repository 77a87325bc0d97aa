namespace CitizenFeedback.Functions.Messaging;

/// <summary>
/// Names of the settings that hold the queues' names, for triggers: the name in WorkQueue with Queue after it, as the sender reads them too.
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
    public const string SecondOpinions = "SecondOpinionsQueue";
}
