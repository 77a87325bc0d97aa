namespace CitizenFeedback.Core.Notices;

/// <summary>One message owed to the sender about their feedback.</summary>
/// <param name="Number">1 for the feedback's first notice; part of the mark in its text.</param>
public sealed record OwedNotice(int Number, NoticeKind Kind, DateTimeOffset Since);

/// <summary>What a notice tells; its text stands in the text file under <c>notice.*</c>.</summary>
public enum NoticeKind
{
    Assigned,
    UnderReview,
    Declined,
    Withdrawn,
}
