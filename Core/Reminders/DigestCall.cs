using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Body of <see cref="WorkQueue.AgencyReminders"/>: look at this digest.</summary>
public sealed record DigestCall(DigestKey Key)
{
    /// <summary>The reminders of a morning become due within a few minutes and go out together.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(5);

    /// <summary>One message for all reminders that come within the gathering time: the queue knows its id.</summary>
    public QueueMessage Gather(DateTimeOffset now)
    {
        var end = new DateTimeOffset(((now.UtcTicks / Gathering.Ticks) + 2) * Gathering.Ticks, TimeSpan.Zero);
        return At(end, $"{Key}:{end.UtcTicks}");
    }

    /// <summary>Look again then.</summary>
    public QueueMessage Again(DateTimeOffset when, DateTimeOffset now) => At(when, $"{Key}:{when.UtcTicks}:{now.UtcTicks}");

    private QueueMessage At(DateTimeOffset when, string id) =>
        QueueMessage.Of(WorkQueue.AgencyReminders, id, this) with { SessionId = Key.ToString(), NotBefore = when };
}
