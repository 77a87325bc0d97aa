using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Messaging;

/// <summary>Body of <see cref="WorkQueue.FeedbackSubmitted"/>: only the id; the submission waits in the store.</summary>
public sealed record FeedbackSubmitted(FeedbackId Id)
{
    /// <param name="again">When a forgotten submission is sent once more: the queue knows the first message id.</param>
    public QueueMessage ToMessage(DateTimeOffset? again = null) =>
        QueueMessage.Of(WorkQueue.FeedbackSubmitted, again is { } now ? $"{Id}:{now.UtcTicks}" : Id.Value, this);
}

/// <summary>Body of <see cref="WorkQueue.FeedbackAlarm"/>.</summary>
public sealed record FeedbackAlarmCall(FeedbackId Id)
{
    public QueueMessage ToMessage(DateTimeOffset now, TimeSpan? delay = null) =>
        QueueMessage.Of(WorkQueue.FeedbackAlarm, $"{Id}:alarm:{(now + (delay ?? TimeSpan.Zero)).UtcTicks}", this)
            with
        { NotBefore = delay is { } wait ? now + wait : null };
}

/// <summary>Body of a hint: this work may be owed. Whether it is, the consumer reads from the feedback.</summary>
public sealed record WorkHint(FeedbackId Id, string Work);
