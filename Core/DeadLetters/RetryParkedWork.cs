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
        await foreach (var id in feedbacks.ListParkedAsync(cancellation))
            all.AddRange(ParkedWork.Of(await feedbacks.LoadAsync(id, cancellation)));
        return all;
    }

    /// <returns>What of the feedback is still parked; <see cref="DeadLetterRefusals.NotParked"/> if the work is not, or not any more.</returns>
    public async Task<Result<IReadOnlyList<ParkedWork>>> RetryAsync(Official by, FeedbackId id, string work, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (!IsParked(await feedbacks.LoadAsync(id, cancellation), work))
            return DeadLetterRefusals.NotParked; // looked at first, so that guessing codes starts no alarm
        var changed = await change.RunAsync(id, cause: null, record => Decide(record, by, work), cancellation);
        return changed.Refusal is { } refusal ? refusal : Result<IReadOnlyList<ParkedWork>>.Of([.. ParkedWork.Of(await feedbacks.LoadAsync(id, cancellation))]);
    }

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official by, string work) =>
        IsParked(record, work) ? new FeedbackChange(new RetryAsked(time.GetUtcNow(), work, by)) : DeadLetterRefusals.NotParked;

    private static bool IsParked(FeedbackRecord record, string work) => record.Feedback?.ParkedWork.Contains(work) == true;
}
