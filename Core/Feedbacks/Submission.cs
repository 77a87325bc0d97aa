namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What the sender submitted, kept under the feedback's id until it is received.</summary>
/// <param name="WantsReview">The sender was told that the machine would decline it, and asked that a person looks.</param>
public sealed record Submission(
    string SenderId,
    DateTimeOffset SubmittedAt,
    string Text,
    Person Person,
    IReadOnlyList<Attachment> Attachments,
    GeoPoint? Location,
    bool WantsReview = false);
