using System.Text.Json.Serialization;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>
/// One fact in the life of a feedback. Stored for ever as JSON under its discriminator, so names and meanings of what is
/// shipped never change; personal data stand in rows the events refer to, so that erasing removes rows, not history.
/// </summary>
/// <param name="At">When it happened, by the product's clock.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Classified), "classified")]
[JsonDerivedType(typeof(ReviewRequested), "review-requested")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(InformationAdded), "information-added")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Attempted), "attempted")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(DeliveryFailed), "delivery-failed")]
public abstract record FeedbackEvent(DateTimeOffset At);

/// <summary>The sender submitted it.</summary>
/// <param name="SenderId">The OA-scoped Zalo user id; the person's name and contact stand in the <c>person</c> row.</param>
/// <param name="Text">Key of the text row with the content.</param>
public sealed record Received(DateTimeOffset At, string SenderId, string Text, IReadOnlyList<Attachment> Attachments, GeoPoint? Location)
    : FeedbackEvent(At);

/// <summary>The machine's opinion, with what it rests on.</summary>
public sealed record Classified(DateTimeOffset At, Scope Scope, double Score, bool Unsure, IReadOnlyList<string> Evidence, string Model)
    : FeedbackEvent(At);

/// <summary>A person at the coordinator must look.</summary>
/// <param name="Why">A stable reason: <c>unsure</c> or <c>sender-insists</c>.</param>
/// <param name="TransferDueOn">As for <see cref="Assigned"/>.</param>
public sealed record ReviewRequested(DateTimeOffset At, string Why, DateOnly TransferDueOn) : FeedbackEvent(At);

/// <summary>Out of scope, with the channel that is right for it told to the sender.</summary>
public sealed record Declined(DateTimeOffset At, Scope Scope) : FeedbackEvent(At);

/// <summary>Handed to an agency.</summary>
/// <param name="Rule">The routing rule that chose it.</param>
/// <param name="Facts">What the rule saw.</param>
/// <param name="TransferDueOn">Last day for handing it on (ND 20/2008 as amended by ND 92/2017: 5 working days from receipt).</param>
public sealed record Assigned(DateTimeOffset At, string AgencyCode, string Rule, IReadOnlyList<string> Facts, DateOnly TransferDueOn)
    : FeedbackEvent(At);

/// <summary>The sender told more after submitting.</summary>
public sealed record InformationAdded(DateTimeOffset At, string? Text, IReadOnlyList<Attachment> Attachments, GeoPoint? Location)
    : FeedbackEvent(At);

/// <summary>The sender took it back.</summary>
public sealed record Withdrawn(DateTimeOffset At) : FeedbackEvent(At);

/// <summary>The claim before an effect: nobody else tries this work until <paramref name="Until"/>.</summary>
public sealed record Attempted(DateTimeOffset At, string Work, int Number, DateTimeOffset Until) : FeedbackEvent(At);

/// <summary>The effect happened.</summary>
/// <param name="Reference">What the target calls it, such as Zalo's message id.</param>
public sealed record Delivered(DateTimeOffset At, string Work, int Number, string? Reference) : FeedbackEvent(At);

/// <summary>The effect did not happen.</summary>
/// <param name="NextTry">When the ladder brings it back; null: parked for a person.</param>
/// <param name="MayHaveHappened">The next try looks it up first.</param>
public sealed record DeliveryFailed(
    DateTimeOffset At, string Work, int Number, FailureKind Kind, string Code, string Reason, DateTimeOffset? NextTry,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool MayHaveHappened = false)
    : FeedbackEvent(At);
