using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Retention;

/// <summary>
/// Erases what is kept of people in a feedback, by a retention rule. The event comes first: from then on nobody reads what is still stored, and
/// <see cref="RemoveErased"/> removes it, however often the process dies.
/// </summary>
public sealed class EraseFeedback(IFeedbackStore feedbacks, ChangeFeedback change, WorkRules rules, TimeProvider time)
{
    /// <param name="isDue">Looks once more, as it may have been reopened since it was found.</param>
    /// <param name="isDry">Says what would come of it, and changes nothing.</param>
    /// <returns>A <see cref="StageRefusal"/>, or <see cref="RetentionRefusals.StillOwed"/>.</returns>
    public async Task<Result<Feedback>> ByRuleAsync(FeedbackId id, string rule, Func<Feedback, bool> isDue, bool isDry, CancellationToken cancellation)
    {
        var seen = (await feedbacks.LoadAsync(id, cancellation)).Feedback;
        if (Decide(seen, rule, isDue).Refusal is { } refusal)
            return refusal; // looked at first: what waits is not woken each night
        return isDry ? seen! : await change.RunAsync(id, cause: null, record => Decide(record.Feedback, rule, isDue), cancellation);
    }

    /// <summary>What follows when somebody had asked for it.</summary>
    internal static Erased OnWish(Feedback feedback, DateTimeOffset now) =>
        EventOf(feedback, feedback.ErasureWish!.Reason.ToString(), feedback.ErasureWish.By, now);

    private Result<FeedbackChange> Decide(Feedback? feedback, string rule, Func<Feedback, bool> isDue)
    {
        if (feedback is null)
            return Refusals.UnknownCode;
        if (feedback.IsErased)
            return FeedbackChange.Nothing;
        if (!isDue(feedback))
            return Refusals.NotInThisStage(feedback.Stage);
        return WorkPlanner.MayBeErased(feedback, rules)
            ? new FeedbackChange(EventOf(feedback, rule, by: null, time.GetUtcNow()))
            : RetentionRefusals.StillOwed;
    }

    private static Erased EventOf(Feedback feedback, string why, Official? by, DateTimeOffset now) =>
        new(now, why, by, feedback.TextCount, feedback.FileCount);
}
