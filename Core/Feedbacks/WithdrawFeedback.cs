using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The sender takes the feedback back.</summary>
public sealed class WithdrawFeedback(ChangeFeedback change, TimeProvider time)
{
    public Task<Result<Feedback>> RunAsync(FeedbackId id, string senderId, string cause, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, time.GetUtcNow()), cancellation);

    private static Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, DateTimeOffset now)
    {
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        return StageChanges.Allowed(feedback.Stage, Stage.Withdrawn)
            ? new FeedbackChange(new Withdrawn(now))
            : Refusals.NotInThisStage(feedback.Stage);
    }
}
