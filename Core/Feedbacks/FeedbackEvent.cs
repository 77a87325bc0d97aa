using System.Text.Json.Serialization;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Synchronization;
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
[JsonDerivedType(typeof(ErasureAsked), "erasure-asked")]
[JsonDerivedType(typeof(Attempted), "attempted")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(DeliveryFailed), "delivery-failed")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(SenderAsked), "sender-asked")]
[JsonDerivedType(typeof(WaitEnded), "wait-ended")]
[JsonDerivedType(typeof(AnswerProposed), "answer-proposed")]
[JsonDerivedType(typeof(AnswerSentBack), "answer-sent-back")]
[JsonDerivedType(typeof(AnswerApproved), "answer-approved")]
[JsonDerivedType(typeof(DeadlineExtended), "deadline-extended")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(ProgressTold), "progress-told")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(RetryAsked), "retry-asked")]
[JsonDerivedType(typeof(WorkDiscarded), "work-discarded")]
[JsonDerivedType(typeof(ResendAsked), "resend-asked")]
[JsonDerivedType(typeof(NationalCodeEntered), "national-code-entered")]
[JsonDerivedType(typeof(ConflictFound), "conflict-found")]
[JsonDerivedType(typeof(ConflictSettled), "conflict-settled")]
[JsonDerivedType(typeof(OpinionGiven), "opinion-given")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record FeedbackEvent(DateTimeOffset At);

/// <summary>The sender submitted it.</summary>
/// <param name="SenderId">The OA-scoped Zalo user id; the person's name and contact stand in the <c>person</c> row.</param>
/// <param name="Text">Key of the text row with the content.</param>
public sealed record Received(DateTimeOffset At, string SenderId, string Text, IReadOnlyList<Attachment> Attachments, GeoPoint? Location)
    : FeedbackEvent(At), IHasText;

/// <summary>The machine's opinion, with what it rests on.</summary>
/// <param name="Named">Codes of the agencies the feedback names, by whatever name.</param>
/// <param name="ReviewerCode">The coordinating body that reviews it and checks answers: one the feedback does not name.</param>
/// <param name="Findings">What else was found; null in events of the first classifier.</param>
public sealed record Classified(
    DateTimeOffset At, Scope Scope, double Score, bool Unsure, IReadOnlyList<string> Evidence, string Model,
    IReadOnlyList<string>? Named = null, string? ReviewerCode = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Findings? Findings = null)
    : FeedbackEvent(At);

/// <summary>A person at the coordinator must look.</summary>
/// <param name="Why">A stable reason: <c>unsure</c>, <c>sender-insists</c> or <c>names-agency</c> (what came later names the agency that has it).</param>
/// <param name="TransferDueOn">As for <see cref="Assigned"/>.</param>
public sealed record ReviewRequested(DateTimeOffset At, string Why, DateOnly TransferDueOn) : FeedbackEvent(At);

/// <summary>Out of scope, with the channel that is right for it told to the sender.</summary>
/// <param name="By">Null: the machine.</param>
/// <param name="Text">Key of the reason in the official's words.</param>
/// <param name="Field">Field of procedures, as the official found it.</param>
public sealed record Declined(DateTimeOffset At, Scope Scope, Official? By = null, string? Text = null, string? Field = null)
    : FeedbackEvent(At), IHasText, ISaysWhatItIs
{
    Scope? ISaysWhatItIs.Scope => Scope;
}

/// <summary>Handed to an agency.</summary>
/// <param name="Rule">The routing rule that chose it.</param>
/// <param name="Facts">What the rule saw.</param>
/// <param name="TransferDueOn">Last day for handing it on (ND 20/2008 as amended by ND 92/2017: 5 working days from receipt).</param>
/// <param name="By">Null: the machine, by the rule.</param>
/// <param name="Scope">What the coordinator found it to ask for; null leaves the machine's opinion.</param>
/// <param name="Urgent">To be handled in the hours of an urgent matter (Quyết định 1207/QĐ-UBND Hà Nội, 2025).</param>
/// <param name="Text">Key of the note of who assigned it.</param>
/// <param name="Field">Field of procedures, as the coordinator found it.</param>
public sealed record Assigned(
    DateTimeOffset At, string AgencyCode, string Rule, IReadOnlyList<string> Facts, DateOnly TransferDueOn, Official? By = null, Scope? Scope = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Urgent = false, string? Text = null, string? Field = null)
    : FeedbackEvent(At), IHasText, ISaysWhatItIs;

/// <summary>The sender told more after submitting.</summary>
/// <param name="Named">Codes of the agencies it names.</param>
/// <param name="ReviewerCode">As for <see cref="Classified"/>, with what is named now.</param>
public sealed record InformationAdded(
    DateTimeOffset At, string? Text, IReadOnlyList<Attachment> Attachments, GeoPoint? Location,
    IReadOnlyList<string>? Named = null, string? ReviewerCode = null)
    : FeedbackEvent(At), IHasText;

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

/// <summary>Work that was given up, or waits for a later try, is to be tried again, from the first step of its ladder.</summary>
/// <param name="By">Null: the machine, because the target answers again.</param>
/// <param name="NotBefore">Null: at once. Many at a time are spread, so that the target can bear them.</param>
public sealed record RetryAsked(
    DateTimeOffset At, string Work, Official? By, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? NotBefore = null)
    : FeedbackEvent(At), IByOfficial;

/// <summary>Work that was given up is not done any more: nothing is owed for it.</summary>
/// <param name="Text">Key of the reason.</param>
public sealed record WorkDiscarded(DateTimeOffset At, string Work, Official By, string? Text) : FeedbackEvent(At), IHasText, IByOfficial;
