namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What the sender submitted, kept under the feedback's id until it is received.</summary>
public sealed record Submission(
    string SenderId,
    DateTimeOffset SubmittedAt,
    string Text,
    Person Person,
    IReadOnlyList<Attachment> Attachments,
    GeoPoint? Location);
