using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The sender wants their data in a feedback erased: noted once, whatever its stage, and done by <see cref="WorkPlanner"/> when it has ended.</summary>
public sealed class AskErasure(ChangeFeedback change, TimeProvider time)
{
    /// <exception cref="InvalidOperationException">It is submitted and not received yet: the message comes again.</exception>
    public Task<Result<Feedback>> RunAsync(FeedbackId id, string senderId, string cause, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, time.GetUtcNow()), cancellation);

    private static Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, DateTimeOffset now)
    {
        if (record is { Feedback: null, Submission: not null })
            throw new InvalidOperationException($"{record.Id} is submitted but not received yet: the message comes again.");
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        return feedback is { ErasureWish: null, IsErased: false } ? new FeedbackChange(new ErasureAsked(now)) : FeedbackChange.Nothing;
    }
}
