namespace CitizenFeedback.Core.Messaging;

/// <summary>Our queues. Their names stand once, in the configuration.</summary>
public enum WorkQueue
{
    /// <summary>What senders did in the chat; sessions by sender, duplicates detected.</summary>
    ZaloEvents,

    /// <summary>Submitted feedback to receive and classify; duplicates detected.</summary>
    FeedbackSubmitted,

    /// <summary>Hints that the city system is owed a version.</summary>
    CitySync,

    /// <summary>Hints that the national portal is owed a version.</summary>
    PortalSync,

    /// <summary>Hints that a sender is owed a notice.</summary>
    ZaloNotices,

    /// <summary>Wake-ups for the alarm of one feedback.</summary>
    FeedbackAlarm,

    /// <summary>Hints that our own storage must follow: the lists show a change, or what is erased goes.</summary>
    FeedbackLists,

    /// <summary>Hints that a reminder must be put into its digest.</summary>
    FeedbackReminders,

    /// <summary>Calls to look at a digest; sessions by digest, duplicates detected.</summary>
    AgencyReminders,

    /// <summary>Hints that a language model is to be asked.</summary>
    SecondOpinions,
}
