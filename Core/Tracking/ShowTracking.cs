using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Links;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Shows a feedback to whoever has a pass for it, or the address that gives one.</summary>
public sealed class ShowTracking(
    IFeedbackStore feedbacks, AgencyDirectory agencies, NextSteps steps, PromisedDates dates, DocumentLinks documents, TimeProvider time)
{
    /// <returns>Null if there is none any more.</returns>
    public async Task<TrackingView?> RunAsync(TrackingPass pass, CancellationToken cancellation)
    {
        var record = await feedbacks.LoadAsync(pass.Id, cancellation);
        if (record.Feedback is { } feedback)
            return ViewOf(record, feedback, pass.Way);
        return record.Submission is null
            ? null
            : new TrackingView(record.Id, null, null, null, null, null, null, null, [], [], false, false, OwnOf(record, pass.Way));
    }

    /// <summary>Whether the address still opens anything: in time, and of the feedback's own sender.</summary>
    public async Task<bool> IsGoodAsync(LinkTicket ticket, CancellationToken cancellation)
    {
        if (time.GetUtcNow() > ticket.Until)
            return false;
        var record = await feedbacks.LoadAsync(ticket.Id, cancellation);
        return record.OwnedBy(ticket.SenderId) is not null || record.Submission?.SenderId == ticket.SenderId;
    }

    private TrackingView ViewOf(FeedbackRecord record, Feedback feedback, TrackingWay way)
    {
        var acts = TrackingActs.Of(feedback);
        return new TrackingView(
            feedback.Id,
            feedback.Stage,
            (feedback.Stage.IsFinal() ? null : feedback.AgencyCode ?? steps.Of(feedback)?.OwnerCode) is { } code ? agencies.NameOf(code) : null,
            dates.Of(feedback),
            feedback is { Stage: Stage.AwaitingSender, Question: { } question } ? record.TextOf(question) : null,
            AnswerOf(record, feedback),
            feedback.Satisfaction,
            feedback.Stage == Stage.Declined ? feedback.Scope : null,
            TrackingHistory.Of(record, agencies),
            [.. acts.Where(act => act.IsOpenTo(way))],
            acts.Any(act => !act.IsOpenTo(way)),
            feedback.Stage is Stage.Answered or Stage.Closed && feedback.SenderReopenings >= ReopenAnswered.MostBySender,
            OwnOf(record, way),
            feedback.Erasure?.At);
    }

    /// <summary>Only what was sent: a draft is the agency's own, also after the feedback was reopened.</summary>
    private TrackingAnswer? AnswerOf(FeedbackRecord record, Feedback feedback) => feedback.Answer is { ApprovedAt: not null } answer && record.TextOf(answer.Text) is { } text
        ? new TrackingAnswer(text, [.. answer.Documents.Select(document => documents.LinkOf(feedback.Id, document.Name, time.GetUtcNow()))])
        : null;

    private static OwnWords? OwnOf(FeedbackRecord record, TrackingWay way) => (way, record) switch
    {
        (TrackingWay.Code, _) => null,
        (_, { Feedback: { IsErased: false } feedback }) => new OwnWords(record.SenderTexts, feedback.Attachments.Count, record.TextOf(feedback.SatisfactionReason)),
        (_, { Submission: { } submission }) => new OwnWords([submission.Text], submission.Attachments.Count, null),
        _ => null,
    };
}
