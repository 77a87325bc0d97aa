using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Work;

/// <summary>One look of the alarm: repeats lost hints and says when to look again.</summary>
public sealed class LookAtFeedback(IFeedbackStore store, SendHints hints, WorkRules rules, TimeProvider time)
{
    /// <returns>Null when nothing can become owed by time alone: the alarm ends.</returns>
    public async Task<DateTimeOffset?> RunAsync(FeedbackId id, CancellationToken cancellation)
    {
        if ((await store.LoadAsync(id, cancellation)).Feedback is not { } feedback)
            return null; // the call came before the commit; the commit sends another
        await hints.ForForgottenWorkAsync(feedback, cancellation);
        return WorkPlanner.Plan(feedback, rules, time.GetUtcNow()).NextLook;
    }
}
