using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling.Views;

/// <summary>A feedback as an official reads it; its names are those of docs/openapi.json.</summary>
/// <param name="Places">The wards and communes where it may have happened by the sender's words; several if a former one they named was split.</param>
/// <param name="Sender">Null for the register, which has it already.</param>
/// <param name="Next">Null when nobody owes a step.</param>
/// <param name="Reply">The clock of the answer, which the sender was promised.</param>
/// <param name="NationalCode">The code of the National Public Service Portal; null until it is known there.</param>
/// <param name="Conflict">What that portal says against us, if anything.</param>
/// <param name="Erasure">Since then no person, text or file of it is kept, and nothing can be done with it.</param>
/// <param name="Deliveries">What had to go out: notices, pushes to the register, lines of lists.</param>
public sealed record FeedbackView(
    string Code,
    int Version,
    Stage Stage,
    Scope? Scope,
    bool IsUrgent,
    AgencyView? Agency,
    DateTimeOffset ReceivedAt,
    NextStepView? Next,
    LimitView Reply,
    IReadOnlyList<string> Texts,
    IReadOnlyList<Attachment> Attachments,
    GeoPoint? Location,
    IReadOnlyList<AgencyView> Places,
    Person? Sender,
    string? Question,
    AnswerView? Answer,
    Satisfaction? Satisfaction,
    string? NationalCode,
    ConflictView? Conflict,
    IReadOnlyList<HistoryEntry> History,
    IReadOnlyList<DeliveryView> Deliveries,
    ErasureView? Erasure);

/// <param name="Why">Id of the retention rule, or who had asked for it.</param>
public sealed record ErasureView(DateTimeOffset At, string Why, int Texts, int Files);

public sealed record AgencyView(string Code, string Name);

public sealed record NextStepView(Step Step, AgencyView Owner, LimitView Limit);

/// <param name="DueAt">Null while the clock stands.</param>
/// <param name="IsOverdue">It had passed when the step ended, or has by now.</param>
/// <param name="IsProvisional">A yearly notice to come may move it.</param>
/// <param name="Shifts">What moved it, in order.</param>
public sealed record LimitView(
    string Rule, DateTimeOffset? DueAt, DateOnly? DueOn, bool IsPaused, bool IsOverdue, bool IsProvisional, Confidence Confidence, string Source,
    IReadOnlyList<ShiftView> Shifts);

/// <param name="By">Code of an agency, <c>sender</c> or <c>system</c>.</param>
/// <param name="Why">A stable reason, or the words of the official.</param>
/// <param name="From">The limit known before.</param>
/// <param name="To">The limit since then; null while the clock stands.</param>
public sealed record ShiftView(ClockChangeKind Kind, DateTimeOffset At, string By, string Why, DateTimeOffset From, DateTimeOffset? To);

public sealed record AnswerView(string Text, IReadOnlyList<Attachment> Documents, DateTimeOffset ProposedAt, DateTimeOffset? ApprovedAt);

/// <summary>One fact of the history.</summary>
/// <param name="Kind">The event's stable name.</param>
/// <param name="By">Null: the sender or the machine.</param>
/// <param name="Why">Stable reason or rule of the machine.</param>
/// <param name="Facts">What the routing saw.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Kind, Official? By, string? Text, string? Why, IReadOnlyList<string>? Facts);

/// <param name="State"><c>waiting</c>, <c>delivered</c> or <c>parked</c>.</param>
/// <param name="Reason">Of the last failure, unless it was delivered since.</param>
public sealed record DeliveryView(string Work, string State, int Attempts, string? Reason);
