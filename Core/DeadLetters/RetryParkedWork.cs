using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>What was given up at the end of its ladder, or because somebody must mend a setting: people list it and have it tried again.</summary>
public sealed class RetryParkedWork(IFeedbackStore feedbacks, ChangeFeedback change, TimeProvider time)
{
    public async Task<Result<IReadOnlyList<ParkedWork>>> ListAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var all = new List<ParkedWork>();
        await foreach (var parked in feedbacks.ListParkedAsync(cancellation))
            all.Add(parked);
        return all;
    }

    /// <returns><see cref="DeadLetterRefusals.NotParked"/> if the work is not parked, or not any more.</returns>
    public async Task<Result<ParkedWork>> RetryAsync(Official by, FeedbackId id, string work, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var changed = await change.RunAsync(id, cause: null, record => Decide(record, by, work), cancellation);
        return changed.Refusal is { } refusal ? refusal : new ParkedWork(id, [.. changed.Value.ParkedWork]);
    }

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official by, string work) =>
        record.Feedback?.ParkedWork.Contains(work) == true
            ? new FeedbackChange(new RetryAsked(time.GetUtcNow(), work, by))
            : DeadLetterRefusals.NotParked;
}
