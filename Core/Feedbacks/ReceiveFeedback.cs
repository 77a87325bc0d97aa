using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Turns a submission into a feedback: received, classified and handed on (or refused kindly) in one commit.</summary>
public sealed class ReceiveFeedback(ChangeFeedback change, Triage triage, Router router, DeadlineRules deadlines, TimeProvider time)
{
    private const string FirstText = "text-000001";

    /// <exception cref="InvalidOperationException">Nothing was submitted under the id: a defect, for the dead-letter queue.</exception>
    public Task RunAsync(FeedbackId id, CancellationToken cancellation) =>
        change.RunAsync(id, "submitted", Decide, cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record)
    {
        if (record.Feedback is not null)
            return FeedbackChange.Nothing;
        if (record.Submission is not { } submission)
            throw new InvalidOperationException($"Nothing was submitted under {record.Id}.");

        var now = time.GetUtcNow();
        using var span = Telemetry.Begin("classify", record.Id);
        var decision = triage.Of(submission.Text, submission.Attachments);
        span?.SetTag("citizen_feedback.classification.scope", $"{decision.Scope}").SetTag("citizen_feedback.classification.unsure", decision.Unsure);
        var named = router.NamedIn(submission.Text, submission.Person.Place);
        return new FeedbackChange(
            new Received(now, submission.SenderId, FirstText, submission.Attachments, submission.Location),
            new Classified(
                now, decision.Scope, decision.Score, decision.Unsure, decision.Evidence, decision.Model, named, router.ReviewerFor(named), Findings.Of(decision)),
            NextStep(submission, decision, now))
        {
            Person = submission.Person,
            Texts = new Dictionary<string, string> { [FirstText] = submission.Text },
        };
    }

    private FeedbackEvent NextStep(Submission submission, Decision decision, DateTimeOffset now)
    {
        if (submission.SenderId == Drill.SenderId)
            return new Withdrawn(now);
        if (decision.Unsure)
            return new ReviewRequested(now, "unsure", deadlines.TransferDueOn(now));
        if (!decision.Scope.IsInScope())
            return submission.WantsReview
                ? new ReviewRequested(now, "sender-insists", deadlines.TransferDueOn(now))
                : new Declined(now, decision.Scope);
        var proposal = router.Propose(decision.Scope, submission.Text, submission.Person.Place);
        return new Assigned(now, proposal.AgencyCode, proposal.Rule, proposal.Facts, deadlines.TransferDueOn(now));
    }
}
