using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>The newest answer of the agency, sent or not.</summary>
/// <param name="Text">Key of the text row.</param>
public sealed record Answer(string Text, IReadOnlyList<Attachment> Documents, DateTimeOffset ProposedAt, DateTimeOffset? ApprovedAt = null);
