using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>What was given up and is not wanted any more, such as a notice to a sender who has blocked the channel: the reason stays in the history.</summary>
public sealed class DiscardParkedWork(IFeedbackStore feedbacks, ChangeFeedback change, TimeProvider time)
{
    /// <returns>
    /// What of the feedback is still parked; <see cref="DeadLetterRefusals.NotParked"/> if the work is not, or not any more,
    /// <see cref="HandlingRefusals.TextMissing"/> or a <see cref="TextTooLong"/>.
    /// </returns>
    public async Task<Result<IReadOnlyList<ParkedWork>>> RunAsync(Official by, FeedbackId id, string work, string? why, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var reason = HandlingText.Check(why, SettleDeadLetters.MostOfReason);
        if (reason.Refusal is { } wrong)
            return wrong;
        if ((await feedbacks.LoadAsync(id, cancellation)).Feedback?.ParkedWork.Contains(work) != true)
            return DeadLetterRefusals.NotParked; // looked at first, so that guessing codes starts no alarm
        var changed = await change.RunAsync(id, cause: null, record => Decide(record, by, work, reason.Value), cancellation);
        return changed.Refusal is { } refusal ? refusal : Result<IReadOnlyList<ParkedWork>>.Of([.. ParkedWork.Of(await feedbacks.LoadAsync(id, cancellation))]);
    }

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official by, string work, string reason)
    {
        if (record.Feedback?.ParkedWork.Contains(work) != true)
            return DeadLetterRefusals.NotParked;
        var key = record.Feedback.NextTextKey;
        return new FeedbackChange(new WorkDiscarded(time.GetUtcNow(), work, by, key)) { Texts = new Dictionary<string, string> { [key] = reason } };
    }
}
