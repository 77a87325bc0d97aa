using System.Collections.Immutable;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>
/// One feedback, folded from its events. What is still owed is not stored here but computed from it
/// (<see cref="WorkPlanner"/>), and so is every limit (<see cref="NextSteps"/>).
/// </summary>
public sealed partial record Feedback(FeedbackId Id, string SenderId, DateTimeOffset ReceivedAt)
{
    /// <summary>Number of events: the next one gets this plus one.</summary>
    public int EventCount { get; private init; }

    /// <summary>Grows with every change that a register must know; attempts, outcomes and reminders do not count.</summary>
    public int Version { get; private init; }

    /// <summary>When <see cref="Version"/> last grew.</summary>
    public DateTimeOffset ChangedAt { get; private init; }

    public Stage Stage { get; private init; } = Stage.Received;

    /// <summary>When it came to <see cref="Stage"/>, or was given on within it.</summary>
    public DateTimeOffset StageSince { get; private init; } = ReceivedAt;

    /// <summary>It came to <see cref="Stage"/> not for the first time but back to the agency that had taken it on.</summary>
    public bool IsBack { get; private init; }

    /// <summary>Keys of the text rows the sender wrote, oldest first.</summary>
    public ImmutableList<string> Texts { get; private init; } = [];

    /// <summary>How many text rows there are, of officials too.</summary>
    public int TextCount { get; private init; }

    public ImmutableList<Attachment> Attachments { get; private init; } = [];

    public GeoPoint? Location { get; private init; }

    public Scope? Scope { get; private init; }

    /// <summary>The classifier did not know what to make of it, and no person has refused it since.</summary>
    public bool IsUnsure { get; private init; }

    /// <summary>A language model was asked what it asks for.</summary>
    public bool HasOpinion { get; private init; }

    /// <summary>A person must look at it because the machine was unsure, though it takes it for ours, and nothing was decided about it yet.</summary>
    public bool AwaitsOpinion =>
        Stage == Stage.UnderReview && IsUnsure && Scope?.IsInScope() == true && !HasOpinion && !IsDrill && Agencies.IsEmpty && ErasureWish is null;

    /// <summary>Code of the procedure it names.</summary>
    public string? ProcedureCode { get; private init; }

    /// <summary>Codes of the agencies it names.</summary>
    public ImmutableHashSet<string> Named { get; private init; } = [];

    /// <summary>The agency that handles it; null before it is assigned and after it was returned.</summary>
    public string? AgencyCode { get; private init; }

    /// <summary>Every agency that ever had it.</summary>
    public ImmutableHashSet<string> Agencies { get; private init; } = [];

    /// <summary>The coordinating body that reviews it and checks the answers; null if any may.</summary>
    public string? ReviewerCode { get; private init; }

    public bool IsUrgent { get; private init; }

    /// <summary>The last day for handing it on, as the sender was told.</summary>
    public DateOnly? TransferDueOn { get; private init; }

    /// <summary>When the agency that has it took it on.</summary>
    public DateTimeOffset? AcceptedAt { get; private init; }

    /// <summary>From when the time for the answer counts: the receipt, the sender's insisting on what was declined, or the reopening.</summary>
    public DateTimeOffset ReplyFrom { get; private init; } = ReceivedAt;

    /// <summary>What was done to the clock of the answer since <see cref="ReplyFrom"/>.</summary>
    public ImmutableList<ClockChange> ReplyChanges { get; private init; } = [];

    /// <summary>Key of the question the sender is asked.</summary>
    public string? Question { get; private init; }

    public Answer? Answer { get; private init; }

    public Satisfaction? Satisfaction { get; private init; }

    /// <summary>Key of the reason the sender gave with it.</summary>
    public string? SatisfactionReason { get; private init; }

    /// <summary>How often the sender had it handled again.</summary>
    public int SenderReopenings { get; private init; }

    /// <summary>Last day of the progress limit that was last kept; null before the first.</summary>
    public DateOnly? ProgressToldOn { get; private init; }

    public ImmutableList<Reminder> Reminders { get; private init; } = [];

    /// <summary>A rehearsal: told to nobody, in no register, list or figure.</summary>
    public bool IsDrill => SenderId == Drill.SenderId;

    /// <summary>Since its first assignment the registers must know of it, whatever becomes of it.</summary>
    public bool IsForRegisters { get; private init; }

    /// <summary>Notices owed to the sender since receipt, delivered or not.</summary>
    public ImmutableList<OwedNotice> Notices { get; private init; } = [];

    /// <summary>Deliveries that were attempted at least once, by work key.</summary>
    public ImmutableDictionary<string, DeliveryState> Deliveries { get; private init; } = ImmutableDictionary<string, DeliveryState>.Empty;

    /// <summary>Work that is still wanted and waits for a person. A version that a newer one has overtaken is wanted by no register; of what is erased nobody is told any more.</summary>
    public IEnumerable<string> ParkedWork =>
        Deliveries.Where(delivery => delivery.Value.IsParked && !IsOvertaken(delivery.Key)).Select(delivery => delivery.Key).Order();

    /// <summary>Key for the next text row.</summary>
    public string NextTextKey => TextKey(TextCount + 1);

    /// <summary>Key of the text row with that number, from 1.</summary>
    public static string TextKey(int number) => $"text-{number:000000}";

    /// <summary>The sender has it, or a person must see to it or has decided that it is not sent.</summary>
    public bool IsSettled(OwedNotice notice) =>
        Deliveries.GetValueOrDefault(new WorkKey(WorkKind.Notice, notice.Number).ToString()) is { IsSettled: true };

    /// <summary>
    /// A message written then answers the agency's question: the sender may have had it, and the clock of the answer stood. What was written in
    /// time belongs to the question even if it arrives after the wait has ended, and whatever was decided since.
    /// </summary>
    public bool AwaitedSenderAt(DateTimeOffset written) =>
        ReplyChanges.FindLast(change => change.Kind == ClockChangeKind.Paused) is { } pause && pause.At < written
        && !ReplyChanges.Exists(change => change.Kind == ClockChangeKind.Resumed && change.At >= pause.At && change.At < written)
        && Notices.FindLast(notice => notice.Kind == NoticeKind.Asked) is { } asked
        && Deliveries.GetValueOrDefault(new WorkKey(WorkKind.Notice, asked.Number).ToString()) is { MayHaveArrived: true };

    /// <summary>
    /// An office that is named in feedback on conduct must not handle or read it (Nghị định 20/2008/NĐ-CP art. 5 cl. 1); the same while no
    /// agency has it, as then nobody has said what it is about, even if the sender has taken it back.
    /// </summary>
    public bool IsConcealedFrom(string agencyCode) => IsAbout(agencyCode) && (Scope is Classification.Scope.Conduct || AgencyCode is null);

    /// <summary>It names that office; the body that reviews it is an exception: it is a named one only if every body of control is named.</summary>
    public bool IsAbout(string agencyCode) => Named.Contains(agencyCode) && agencyCode != ReviewerCode;

    private bool IsOvertaken(string work) => WorkKey.Parse(work) is not { } key
        || (key.Kind is WorkKind.CitySync or WorkKind.PortalSync && key.Number < Version)
        || (IsErased && key.Kind is not (WorkKind.List or WorkKind.Erasure));
}
