using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Notices;

/// <summary>One message owed to the sender about their feedback.</summary>
/// <param name="Number">1 for the feedback's first notice; part of the mark in its text.</param>
/// <param name="AgencyCode">Who had the feedback then; null: nobody.</param>
/// <param name="Text">Key of the text row it brings, if any.</param>
/// <param name="Part">Which part of a text too long for one message, from 1.</param>
/// <param name="Documents">Those it brings; null for every other kind.</param>
public sealed record OwedNotice(
    int Number, NoticeKind Kind, DateTimeOffset Since, string? AgencyCode, string? Text = null, int Part = 1, IReadOnlyList<Attachment>? Documents = null);

/// <summary>What a notice tells; its text stands in the text file under <c>notice.*</c>.</summary>
public enum NoticeKind
{
    Assigned,
    UnderReview,
    Declined,
    Withdrawn,

    /// <summary>The agency asks for more.</summary>
    Asked,

    /// <summary>The time for the answer was extended.</summary>
    Extended,

    /// <summary>The answer is late; where it stands.</summary>
    Progress,

    /// <summary>The documents of the answer that follows.</summary>
    Documents,

    /// <summary>The answer.</summary>
    Answered,

    /// <summary>It is handled again.</summary>
    Reopened,
}
