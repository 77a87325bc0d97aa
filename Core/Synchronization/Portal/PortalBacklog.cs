using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Calls for what the portal is owed, spread over time so that it can bear it.</summary>
public sealed class PortalBacklog(IFeedbackStore feedbacks, ChangeFeedback change, IWorkQueue queue, WorkRules rules, PortalPace pace, TimeProvider time)
{
    private const int AtOnce = 8;

    /// <summary>Told to nobody: it is not counted among what was called for.</summary>
    private static readonly Refusal NothingWaits = new("nothing-waits");

    /// <summary>Wakes everything that was never told: after the portal was switched on.</summary>
    /// <returns>How many.</returns>
    public Task<int> WakeOwedAsync(CancellationToken cancellation) => EachAsync(
        PortalStanding.Owed,
        async (id, wait, stop) =>
        {
            await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow(), wait), stop);
            return true;
        },
        cancellation);

    /// <summary>Brings forward what waits for a later step of its ladder: the portal answers again.</summary>
    /// <returns>How many.</returns>
    public Task<int> BringForwardAsync(CancellationToken cancellation) => RetryAsync(PortalStanding.Owed, by: null, cancellation);

    /// <summary>Has everything tried again that was given up.</summary>
    /// <returns>How many.</returns>
    public Task<int> RetryParkedAsync(Official by, CancellationToken cancellation) => RetryAsync(PortalStanding.Parked, by, cancellation);

    private Task<int> RetryAsync(PortalStanding standing, Official? by, CancellationToken cancellation) => EachAsync(
        standing,
        async (id, wait, stop) => (await change.RunAsync(id, cause: null, record => Decide(record, by, time.GetUtcNow(), wait), stop)).Refusal is null,
        cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official? by, DateTimeOffset now, TimeSpan wait)
    {
        var work = new WorkKey(WorkKind.PortalSync, record.Feedback!.Version);
        var isParked = record.Feedback.ParkedWork.Contains($"{work}");
        var isWaiting = WorkPlanner.Find(record.Feedback, work, rules)?.State is { Failures: > 0 } state && state.DueSince > now + wait;
        return isParked || isWaiting ? new FeedbackChange(new RetryAsked(now, $"{work}", by, now + wait)) : NothingWaits;
    }

    /// <param name="call">Gets its turn in the pace, and tells whether anything was called for.</param>
    private async Task<int> EachAsync(PortalStanding standing, Func<FeedbackId, TimeSpan, CancellationToken, Task<bool>> call, CancellationToken cancellation)
    {
        var (turns, count) = (0, 0);
        var all = feedbacks.ListStandingsAsync(cancellation).Where(one => one.Portal == standing);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(all, parallel, async (one, stop) =>
        {
            if (await call(one.Id, pace.Of(Interlocked.Increment(ref turns) - 1), stop))
                Interlocked.Increment(ref count);
        });
        return count;
    }
}
