using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The sender of a declined feedback insists: a person at the coordinator decides, not the machine again.</summary>
public sealed class InsistOnFeedback(ChangeFeedback change, DeadlineRules deadlines, TimeProvider time)
{
    public Task<Result<Feedback>> RunAsync(FeedbackId id, string senderId, string cause, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, time.GetUtcNow()), cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, DateTimeOffset now)
    {
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        return feedback.Stage == Stage.Declined
            ? new FeedbackChange(new ReviewRequested(now, "sender-insists", deadlines.TransferDueOn(now)))
            : Refusals.NotInThisStage(feedback.Stage);
    }
}
