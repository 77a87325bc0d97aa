using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Work;

/// <summary>One look of the alarm: lets time do its part, repeats lost hints and says when to look again.</summary>
public sealed class LookAtFeedback(
    IFeedbackStore store, ChangeFeedback change, SendHints hints, CurrentPauses pauses, IWorkQueue queue, WorkRules rules, TimeProvider time)
{
    /// <summary>Longer than all deliveries of one message take (about six minutes), so that repeats do not pile up.</summary>
    private static readonly TimeSpan SubmissionPatience = TimeSpan.FromMinutes(10);

    /// <returns>Null when nothing can become owed by time alone: the alarm ends.</returns>
    public async Task<DateTimeOffset?> RunAsync(FeedbackId id, CancellationToken cancellation)
    {
        using var span = Telemetry.Begin("look", id);
        var record = await store.LoadAsync(id, cancellation);
        if (record.Feedback is not { } feedback)
            return record.Submission is null ? null : await RepeatSubmissionAsync(id, cancellation);
        if (WorkPlanner.Plan(feedback, rules, time.GetUtcNow()).ByTime.Count > 0)
            feedback = (await change.RunAsync(id, cause: null, MoveOn, cancellation)).Value;
        var plan = WorkPlanner.Plan(feedback, rules with { Paused = await pauses.NowAsync(cancellation) }, time.GetUtcNow());
        await hints.ForForgottenWorkAsync(feedback.Id, plan.Due, cancellation);
        return plan.NextLook;
    }

    private Result<FeedbackChange> MoveOn(FeedbackRecord record) =>
        new FeedbackChange(WorkPlanner.Plan(record.Feedback!, rules, time.GetUtcNow()).ByTime);

    /// <summary>Submitted and still not received: its message is dead or was never sent.</summary>
    private async Task<DateTimeOffset?> RepeatSubmissionAsync(FeedbackId id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await queue.SendAsync(new FeedbackSubmitted(id).ToMessage(again: now), cancellation);
        return now + SubmissionPatience;
    }
}
