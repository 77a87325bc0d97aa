using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>The agency took it on.</summary>
/// <param name="Scope">What it asks for by the agency's opinion, which changes nothing but what the machine learns.</param>
/// <param name="Field">The same of the field of procedures.</param>
public sealed record Accepted(DateTimeOffset At, Official By, Scope? Scope = null, string? Field = null) : FeedbackEvent(At), ISaysWhatItIs;

/// <summary>The agency gives it back to the coordinator.</summary>
/// <param name="Text">Key of the reason.</param>
/// <param name="Scope">As for <see cref="Accepted"/>.</param>
/// <param name="Field">As for <see cref="Accepted"/>.</param>
public sealed record Returned(DateTimeOffset At, Official By, string? Text, DateOnly TransferDueOn, Scope? Scope = null, string? Field = null)
    : FeedbackEvent(At), IHasText, ISaysWhatItIs;

/// <summary>The agency needs to know more; the time for the answer stands still.</summary>
/// <param name="Text">Key of the question.</param>
public sealed record SenderAsked(DateTimeOffset At, Official By, string? Text) : FeedbackEvent(At), IHasText, IByOfficial;

/// <summary>The sender said nothing in the time for it: the agency goes on with what it has.</summary>
public sealed record WaitEnded(DateTimeOffset At) : FeedbackEvent(At);

/// <summary>The agency's answer, to be checked.</summary>
/// <param name="Text">Key of the answer.</param>
public sealed record AnswerProposed(DateTimeOffset At, Official By, string? Text, IReadOnlyList<Attachment> Documents) : FeedbackEvent(At), IHasText, IByOfficial;

/// <summary>The answer does not answer (Quyết định 31/2021/QĐ-TTg art. 46): back to the agency.</summary>
/// <param name="Text">Key of the reason.</param>
public sealed record AnswerSentBack(DateTimeOffset At, Official By, string? Text) : FeedbackEvent(At), IHasText, IByOfficial;

/// <summary>The answer goes to the sender.</summary>
/// <param name="Parts">How many chat messages it takes.</param>
public sealed record AnswerApproved(DateTimeOffset At, Official By, int Parts) : FeedbackEvent(At), IByOfficial;

/// <summary>The time for the answer is extended as its rule allows.</summary>
/// <param name="Text">Key of the reason, which the sender is told.</param>
public sealed record DeadlineExtended(DateTimeOffset At, Official By, string? Text) : FeedbackEvent(At), IHasText, IByOfficial;

/// <summary>What the sender thinks of the answer.</summary>
/// <param name="Text">Key of the reason, if one was given.</param>
public sealed record Rated(DateTimeOffset At, Satisfaction Satisfaction, string? Text) : FeedbackEvent(At), IHasText;

/// <summary>It is to be handled again; the time for the answer begins anew.</summary>
/// <param name="By">Null: the sender.</param>
/// <param name="Text">Key of the reason.</param>
/// <param name="Named">Codes of the agencies the sender's reason names.</param>
/// <param name="ReviewerCode">As for <see cref="Classified"/>, with what is named now.</param>
public sealed record Reopened(
    DateTimeOffset At, Official? By, string? Text, IReadOnlyList<string>? Named = null, string? ReviewerCode = null)
    : FeedbackEvent(At), IHasText, IByOfficial;

/// <summary>Done.</summary>
/// <param name="By">Null: the time for the sender to object has passed.</param>
public sealed record Closed(DateTimeOffset At, Official? By) : FeedbackEvent(At), IByOfficial;

/// <summary>The sender is owed word of where it stands, as the answer is late.</summary>
/// <param name="DueOn">Last day of the limit it fulfils; the next counts from there.</param>
public sealed record ProgressTold(DateTimeOffset At, DateOnly DueOn) : FeedbackEvent(At);

/// <summary>Somebody is owed a reminder of the step that is due or late.</summary>
/// <param name="Rule">Id of the reminder rule.</param>
/// <param name="AgencyCode">The agency to be reminded.</param>
/// <param name="DueAt">The limit as it stood then.</param>
public sealed record Reminded(DateTimeOffset At, string Rule, Step Step, ReminderLevel Level, string AgencyCode, DateTimeOffset DueAt) : FeedbackEvent(At);
