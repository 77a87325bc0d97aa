using System.Collections.Immutable;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>
/// One feedback, folded from its events. What is still owed is not stored here but computed from it
/// (<see cref="WorkPlanner"/>).
/// </summary>
public sealed record Feedback(FeedbackId Id, string SenderId, DateTimeOffset ReceivedAt)
{
    /// <summary>Number of events: the next one gets this plus one.</summary>
    public int EventCount { get; private init; }

    /// <summary>Grows with every change that a register must know; attempts and outcomes do not count.</summary>
    public int Version { get; private init; }

    /// <summary>When <see cref="Version"/> last grew.</summary>
    public DateTimeOffset ChangedAt { get; private init; }

    public Stage Stage { get; private init; } = Stage.Received;

    /// <summary>Keys of the text rows, oldest first.</summary>
    public ImmutableList<string> Texts { get; private init; } = [];

    public ImmutableList<Attachment> Attachments { get; private init; } = [];

    public GeoPoint? Location { get; private init; }

    public Scope? Scope { get; private init; }

    public string? AgencyCode { get; private init; }

    public DateOnly? TransferDueOn { get; private init; }

    /// <summary>Since its first assignment the registers must know of it, whatever becomes of it.</summary>
    public bool IsForRegisters { get; private init; }

    /// <summary>Notices owed to the sender since receipt, delivered or not.</summary>
    public ImmutableList<OwedNotice> Notices { get; private init; } = [];

    /// <summary>Deliveries that were attempted at least once, by work key.</summary>
    public ImmutableDictionary<string, DeliveryState> Deliveries { get; private init; } = ImmutableDictionary<string, DeliveryState>.Empty;

    /// <returns>Null without events.</returns>
    public static Feedback? Fold(FeedbackId id, IEnumerable<FeedbackEvent> events) =>
        events.Aggregate((Feedback?)null, (feedback, next) => Apply(id, feedback, next));

    /// <exception cref="InvalidOperationException">The event does not fit the state: a defect, as commands check first.</exception>
    public static Feedback Apply(FeedbackId id, Feedback? feedback, FeedbackEvent next)
    {
        if (feedback is null)
            return next is Received first
                ? Start(id, first)
                : throw new InvalidOperationException($"{id}: {next.GetType().Name} before Received.");
        return feedback.With(next) with { EventCount = feedback.EventCount + 1 };
    }

    private static Feedback Start(FeedbackId id, Received e) => new(id, e.SenderId, e.At)
    {
        EventCount = 1,
        Version = 1,
        ChangedAt = e.At,
        Texts = [e.Text],
        Attachments = [.. e.Attachments],
        Location = e.Location,
    };

    private Feedback With(FeedbackEvent next) => next switch
    {
        Classified e => Changed(e) with { Scope = e.Scope },
        ReviewRequested e => (Changed(e) with { TransferDueOn = e.TransferDueOn }).To(Stage.UnderReview).Owing(NoticeKind.UnderReview, e),
        Declined e => (Changed(e) with { Scope = e.Scope }).To(Stage.Declined).Owing(NoticeKind.Declined, e),
        Assigned e => (Changed(e) with { AgencyCode = e.AgencyCode, TransferDueOn = e.TransferDueOn, IsForRegisters = true })
            .To(Stage.Assigned).Owing(NoticeKind.Assigned, e),
        InformationAdded e => Changed(e) with
        {
            Texts = e.Text is null ? Texts : Texts.Add(e.Text),
            Attachments = Attachments.AddRange(e.Attachments),
            Location = e.Location ?? Location,
        },
        Withdrawn e => Changed(e).To(Stage.Withdrawn).Owing(NoticeKind.Withdrawn, e),
        Attempted e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Attempt(e.At, e.Until)),
        Delivered e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Succeed()),
        DeliveryFailed e when e.Number < DeliveryOf(e.Work, e.At).Attempts => this, // a later attempt is under way
        DeliveryFailed e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Fail(e.NextTry, e.MayHaveHappened)),
        _ => throw new InvalidOperationException($"{Id}: unknown event {next.GetType().Name}."),
    };

    private Feedback Changed(FeedbackEvent e) => this with { Version = Version + 1, ChangedAt = e.At };

    private Feedback To(Stage stage) => StageChanges.Allowed(Stage, stage)
        ? this with { Stage = stage }
        : throw new InvalidOperationException($"{Id}: {Stage} does not become {stage}.");

    private Feedback Owing(NoticeKind kind, FeedbackEvent e) =>
        this with { Notices = Notices.Add(new OwedNotice(Notices.Count + 1, kind, e.At)) };

    private DeliveryState DeliveryOf(string work, DateTimeOffset at) => Deliveries.GetValueOrDefault(work) ?? new DeliveryState(at);

    private Feedback Delivering(string work, DeliveryState state) => this with { Deliveries = Deliveries.SetItem(work, state) };
}
