using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>How events make a feedback.</summary>
public sealed partial record Feedback
{
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
        return feedback.With(next) with
        {
            EventCount = feedback.EventCount + 1,
            TextCount = feedback.TextCount + (next is IHasText { Text: not null } ? 1 : 0),
            FileCount = feedback.FileCount + NamedFiles.Of(next).Count,
        };
    }

    private static Feedback Start(FeedbackId id, Received e) => new(id, e.SenderId, e.At)
    {
        EventCount = 1,
        Version = 1,
        ChangedAt = e.At,
        Texts = [e.Text],
        TextCount = 1,
        FileCount = e.Attachments.Count,
        Attachments = [.. e.Attachments],
        Location = e.Location,
    };

    private Feedback With(FeedbackEvent next) => next switch
    {
        Classified e => Changed(e) with { Scope = e.Scope, Named = Named.Union(e.Named ?? []), ReviewerCode = e.ReviewerCode, ProcedureCode = e.Findings?.ProcedureCode, IsUnsure = e.Unsure },
        OpinionGiven => this with { HasOpinion = true },
        ReviewRequested e => (Stage == Stage.Declined ? AnsweredAnew(e) : this).ToReview(e, e.TransferDueOn).Owing(NoticeKind.UnderReview, e),
        Declined e => (Changed(e) with { Scope = e.Scope, IsUnsure = false }).To(Stage.Declined, e).Owing(NoticeKind.Declined, e, e.Text),
        Assigned e => Assign(e).To(Stage.Assigned, e).Owing(NoticeKind.Assigned, e),
        InformationAdded e => Add(e),
        Withdrawn e => Changed(e).To(Stage.Withdrawn, e).Owing(NoticeKind.Withdrawn, e),
        ErasureAsked e => this with { ErasureWish = ErasureWish ?? e },
        Erased e => Erase(e),
        Attempted e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Attempt(e.At, e.Until)),
        Delivered e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Succeed()) with { NationalCode = NationalCode ?? CodeGivenBy(e) },
        DeliveryFailed e when e.Number < DeliveryOf(e.Work, e.At).Attempts => this, // a later attempt is under way
        DeliveryFailed e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Fail(e.NextTry, e.MayHaveHappened)),
        RetryAsked e => Delivering(e.Work, DeliveryOf(e.Work, e.At).TryAgain(e.NotBefore ?? e.At)),
        WorkDiscarded e => Delivering(e.Work, DeliveryOf(e.Work, e.At).Discard()),
        Reminded e => this with { Reminders = Reminders.Add(new Reminder(Reminders.Count + 1, e.Rule, e.Step, e.Level, e.AgencyCode, e.DueAt, e.At)) },
        ResendAsked e => Changed(e) with { Version = Math.Max(Version, e.RegisterVersion) + 1 },
        NationalCodeEntered e => this with { NationalCode = NationalCode.Parse(e.Code), EnteredVersion = e.Version },
        ConflictFound e => Changed(e) with { Conflict = e },
        ConflictSettled e => Changed(e) with { Conflict = null },
        _ => WithHandling(next),
    };

    private Feedback WithHandling(FeedbackEvent next) => next switch
    {
        Accepted e => (Changed(e) with { AcceptedAt = e.At }).To(Stage.InProgress, e),
        Returned e => ToReview(e, e.TransferDueOn),
        SenderAsked e => (Changed(e) with { Question = e.Text, ReplyChanges = ReplyChanges.Add(Change(ClockChangeKind.Paused, e, e.By.AgencyCode, "sender-asked")) })
            .To(Stage.AwaitingSender, e).Owing(NoticeKind.Asked, e, e.Text),
        WaitEnded e => Changed(e).To(Stage.InProgress, e),
        AnswerProposed e => (Changed(e) with { Answer = new Answer(e.Text!, e.Documents, e.At) }).To(Stage.AnswerProposed, e),
        AnswerSentBack e => Changed(e).To(Stage.InProgress, e),
        AnswerApproved e => (Changed(e) with { Answer = Answer! with { ApprovedAt = e.At }, Satisfaction = null, SatisfactionReason = null })
            .To(Stage.Answered, e).OwingAnswer(e),
        DeadlineExtended e => (Changed(e) with { ReplyChanges = ReplyChanges.Add(Change(ClockChangeKind.Extended, e, e.By.AgencyCode, e.Text ?? "extended")) }).Owing(NoticeKind.Extended, e, e.Text),
        Rated e => Changed(e) with { Satisfaction = e.Satisfaction, SatisfactionReason = e.Text },
        Reopened e => (Changed(e).AnsweredAnew(e) with { AcceptedAt = e.At }).Told(e)
            .To(Stage.InProgress, e).Owing(NoticeKind.Reopened, e),
        Closed e => Changed(e).To(Stage.Closed, e),
        ProgressTold e => (this with { ProgressToldOn = e.DueOn }).Owing(NoticeKind.Progress, e),
        _ => throw new InvalidOperationException($"{Id}: unknown event {next.GetType().Name}."),
    };

    private Feedback Changed(FeedbackEvent e) => this with { Version = Version + 1, ChangedAt = e.At };

    private Feedback Assign(Assigned e) => Changed(e) with
    {
        AgencyCode = e.AgencyCode,
        Agencies = Agencies.Add(e.AgencyCode),
        Scope = e.Scope ?? Scope,
        IsUrgent = e.Urgent,
        TransferDueOn = e.TransferDueOn,
        AcceptedAt = null,
        IsForRegisters = true,
    };

    /// <summary>The sender had an answer, be it a refusal, and is owed another: its time begins anew.</summary>
    private Feedback AnsweredAnew(FeedbackEvent e) => this with { ReplyFrom = e.At, ReplyChanges = [], ProgressToldOn = null };

    private Feedback ToReview(FeedbackEvent e, DateOnly transferDueOn) =>
        (Changed(e) with { AgencyCode = null, TransferDueOn = transferDueOn }).To(Stage.UnderReview, e);

    /// <summary>Why the sender is not content belongs to what the agency has to answer.</summary>
    private Feedback Told(Reopened e) => e.By is not null ? this : this with
    {
        SenderReopenings = SenderReopenings + 1,
        Texts = e.Text is null ? Texts : Texts.Add(e.Text),
        Named = Named.Union(e.Named ?? []),
        ReviewerCode = e.ReviewerCode ?? ReviewerCode,
    };

    /// <summary>What the sender tells while asked is the answer to the question.</summary>
    private Feedback Add(InformationAdded e)
    {
        var told = Changed(e) with
        {
            Texts = e.Text is null ? Texts : Texts.Add(e.Text),
            Attachments = Attachments.AddRange(e.Attachments),
            Location = e.Location ?? Location,
            Named = Named.Union(e.Named ?? []),
            ReviewerCode = e.ReviewerCode ?? ReviewerCode,
        };
        return Stage == Stage.AwaitingSender ? told.To(Stage.InProgress, e) : told;
    }

    private Feedback To(Stage stage, FeedbackEvent e)
    {
        if (!StageChanges.Allowed(Stage, stage))
            throw new InvalidOperationException($"{Id}: {Stage} does not become {stage}.");
        var clock = Stage == Stage.AwaitingSender ? ReplyChanges.Add(Resumed(e)) : ReplyChanges;
        var isBack = stage == Stage.InProgress && e is not Accepted;
        return this with { Stage = stage, StageSince = e.At, IsBack = isBack, ReplyChanges = clock };
    }

    private ClockChange Resumed(FeedbackEvent e)
    {
        var (by, why) = e switch
        {
            InformationAdded => ("sender", "sender-replied"),
            Withdrawn => ("sender", "withdrawn"),
            Returned returned => (returned.By.AgencyCode, "returned"),
            _ => ("system", "wait-ended"),
        };
        return Change(ClockChangeKind.Resumed, e, by, why);
    }

    /// <summary>A clock runs in the order of time, but those of two instances may differ by a little.</summary>
    private ClockChange Change(ClockChangeKind kind, FeedbackEvent e, string by, string why)
    {
        var last = ReplyChanges.IsEmpty ? ReplyFrom : ReplyChanges[^1].At;
        return new ClockChange(kind, e.At > last ? e.At : last, by, why);
    }

    private Feedback Owing(NoticeKind kind, FeedbackEvent e, string? text = null, int part = 1, IReadOnlyList<Attachment>? documents = null) =>
        this with { Notices = Notices.Add(new OwedNotice(Notices.Count + 1, kind, e.At, AgencyCode, text, part, documents)) };

    /// <summary>The documents come after the answer they belong to.</summary>
    private Feedback OwingAnswer(AnswerApproved e)
    {
        var answered = Enumerable.Range(1, e.Parts).Aggregate(this, (feedback, part) => feedback.Owing(NoticeKind.Answered, e, Answer!.Text, part));
        return Answer!.Documents.Count > 0 ? answered.Owing(NoticeKind.Documents, e, documents: Answer.Documents) : answered;
    }

    private DeliveryState DeliveryOf(string work, DateTimeOffset at) => Deliveries.GetValueOrDefault(work) ?? new DeliveryState(at);

    private Feedback Delivering(string work, DeliveryState state) => this with { Deliveries = Deliveries.SetItem(work, state) };
}
