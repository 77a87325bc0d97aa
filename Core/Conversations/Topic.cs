using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>The submitted feedback that the dialog is about at the moment.</summary>
/// <param name="Since">What was written up to then is not about it.</param>
/// <param name="Until">What is written after that begins something new.</param>
public sealed record Topic(FeedbackId Id, TopicKind Kind, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Own choice: somebody who was asked for a reason may be interrupted, and next day speaks of something else.</summary>
    private static readonly TimeSpan Asked = TimeSpan.FromHours(2);

    /// <summary>Own choice: people write one thing in several messages, a picture after the text; half an hour later it is another one.</summary>
    public static readonly TimeSpan GoingOn = TimeSpan.FromMinutes(30);

    public bool IsReason => Kind is TopicKind.RatingReason or TopicKind.ReopenReason;

    public static Topic AskedAt(DateTimeOffset at, FeedbackId id, TopicKind kind) => new(id, kind, at, at + Asked);

    public static Topic GoesOnAt(DateTimeOffset at, FeedbackId id, TopicKind kind) => new(id, kind, at, at + GoingOn);

    public bool IsAliveAt(DateTimeOffset written) => Since < written && written <= Until;
}

/// <summary>What the next message about a feedback is taken for.</summary>
public enum TopicKind
{
    /// <summary>Something more to tell.</summary>
    More,

    /// <summary>Why the sender is dissatisfied.</summary>
    RatingReason,

    /// <summary>Why it should be handled again.</summary>
    ReopenReason,
}
