using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Handling.Views;

/// <summary>Shows a feedback to an official who may read it.</summary>
public sealed class ShowFeedback(IFeedbackStore feedbacks, AgencyDirectory agencies, Router router, NextSteps steps, TimeProvider time)
{
    /// <returns><see cref="Refusals.UnknownCode"/> for what there is not, or not for this official.</returns>
    public async Task<Result<FeedbackView>> RunAsync(FeedbackId id, Official official, CancellationToken cancellation)
    {
        var record = await feedbacks.LoadAsync(id, cancellation);
        return record.Feedback is { } feedback && official.MayRead(feedback) ? ViewOf(record, feedback, official) : Refusals.UnknownCode;
    }

    private FeedbackView ViewOf(FeedbackRecord record, Feedback feedback, Official official) => new(
        feedback.Id.Value,
        feedback.Version,
        feedback.Stage,
        feedback.Scope,
        feedback.IsUrgent,
        feedback.AgencyCode is { } code ? AgencyOf(code) : null,
        feedback.ReceivedAt,
        steps.Of(feedback) is { } next ? new NextStepView(next.Step, AgencyOf(next.OwnerCode), LimitOf(next.Deadline, record, time.GetUtcNow())) : null,
        LimitOf(steps.ReplyOf(feedback), record, EndOf(feedback)),
        record.SenderTexts,
        feedback.Attachments,
        feedback.Location,
        [.. router.PlacesIn(string.Join("\n", record.SenderTexts), record.Person?.Place).Select(place => AgencyOf(place.Code))],
        official.Role == Role.Register ? null : record.Person,
        record.TextOf(feedback.Question),
        feedback.Answer is { } answer && record.TextOf(answer.Text) is { } text ? new AnswerView(text, answer.Documents, answer.ProposedAt, answer.ApprovedAt) : null,
        feedback.Satisfaction,
        feedback.NationalCode?.Value,
        official.Role == Role.Register ? null : ConflictView.Of(record),
        HistoryView.Of(record),
        DeliveriesOf(record, feedback),
        feedback.Erasure is { } erased ? new ErasureView(erased.At, erased.Why, erased.Texts, erased.Files) : null);

    private AgencyView AgencyOf(string code) => new(code, agencies.NameOf(code));

    /// <summary>Until when the answer was owed: an answer in time does not become late by waiting.</summary>
    private DateTimeOffset EndOf(Feedback feedback) => feedback.Stage switch
    {
        Stage.Answered or Stage.Closed => feedback.Answer!.ApprovedAt!.Value,
        var stage => stage.IsFinal() ? feedback.StageSince : time.GetUtcNow(),
    };

    private static LimitView LimitOf(Deadline clock, FeedbackRecord record, DateTimeOffset at) => new(
        clock.Rule.Id, clock.DueAt, clock.DueOn, clock.IsPaused, clock.IsOverdueAt(at), clock.IsProvisional, clock.Confidence, clock.Rule.Source,
        [.. clock.Shifts.Select(shift => ShiftOf(shift, record))]);

    private static ShiftView ShiftOf(DeadlineShift shift, FeedbackRecord record) => new(
        shift.Change.Kind, shift.Change.At, shift.Change.By, WhyOf(shift.Change, record), shift.From, shift.To);

    /// <summary>The reason of an extension is a text row.</summary>
    private static string WhyOf(ClockChange change, FeedbackRecord record) => change.Kind == ClockChangeKind.Extended && record.Feedback!.IsErased
        ? ""
        : record.Texts.GetValueOrDefault(change.Why, change.Why);

    private static IReadOnlyList<DeliveryView> DeliveriesOf(FeedbackRecord record, Feedback feedback)
    {
        var failures = record.Events.OfType<DeliveryFailed>().GroupBy(failed => failed.Work).ToDictionary(work => work.Key, work => work.Last());
        return
        [
            .. feedback.Deliveries.Where(IsShown).OrderBy(delivery => delivery.Key, StringComparer.Ordinal).Select(delivery => new DeliveryView(
                delivery.Key,
                delivery.Value switch { { IsDone: true } => "delivered", { IsParked: true } => "parked", { IsDiscarded: true } => "discarded", _ => "waiting" },
                delivery.Value.Attempts,
                !delivery.Value.IsDone && failures.GetValueOrDefault(delivery.Key) is { } failed ? $"{failed.Code}: {failed.Reason}" : null)),
        ];
    }

    /// <summary>Our own lists are nobody's business while they work.</summary>
    private static bool IsShown(KeyValuePair<string, DeliveryState> delivery) => delivery.Value.IsParked || WorkKey.Parse(delivery.Key)?.Kind != WorkKind.List;
}
