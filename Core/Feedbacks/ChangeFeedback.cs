using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>
/// The only way to change a feedback. A look at it is scheduled before anything is written, so that a process killed
/// anywhere here costs a minute and never a feedback.
/// </summary>
public sealed class ChangeFeedback(CommitFeedback commit, SendHints hints, IWorkQueue queue, TimeProvider time)
{
    /// <summary>How soon the alarm looks if this process dies after the commit.</summary>
    internal static readonly TimeSpan SafetyLook = TimeSpan.FromMinutes(1);

    /// <param name="cause">What asks for the change; the same cause again changes nothing and only repeats the hints. Null for what time alone asks for: it is decided anew each time.</param>
    /// <param name="decide">Looks at the feedback and returns what follows, or a refusal. Pure; may run more than once.</param>
    /// <returns>The feedback after the change.</returns>
    public async Task<Result<Feedback>> RunAsync(
        FeedbackId id, string? cause, Func<FeedbackRecord, Result<FeedbackChange>> decide, CancellationToken cancellation)
    {
        await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow(), SafetyLook), cancellation);
        var changed = await commit.RunAsync(id, cause, decide, cancellation);
        if (changed.Refusal is null)
        {
            await hints.ForDueWorkAsync(changed.Value, cancellation);
            await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow()), cancellation);
        }

        return changed;
    }
}
