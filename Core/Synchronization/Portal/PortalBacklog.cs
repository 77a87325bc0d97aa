using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Calls for what the portal is owed, spread over time so that it can bear it.</summary>
public sealed class PortalBacklog(IFeedbackStore feedbacks, ChangeFeedback change, IWorkQueue queue, WorkRules rules, PortalPace pace, TimeProvider time)
{
    /// <summary>Wakes everything that was never told: after the portal was switched on.</summary>
    /// <returns>How many.</returns>
    public async Task<int> WakeOwedAsync(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var id in WithAsync(PortalStanding.Owed, cancellation))
            await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow(), pace.Of(count++)), cancellation);
        return count;
    }

    /// <summary>Brings forward what waits for a later step of its ladder: the portal answers again.</summary>
    /// <returns>How many.</returns>
    public Task<int> BringForwardAsync(CancellationToken cancellation) => RetryAsync(PortalStanding.Owed, by: null, cancellation);

    /// <summary>Has everything tried again that was given up.</summary>
    /// <returns>How many.</returns>
    public Task<int> RetryParkedAsync(Official by, CancellationToken cancellation) => RetryAsync(PortalStanding.Parked, by, cancellation);

    private async Task<int> RetryAsync(PortalStanding standing, Official? by, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var id in WithAsync(standing, cancellation))
        {
            var asked = await change.RunAsync(id, cause: null, record => Decide(record, by, time.GetUtcNow(), pace.Of(count)), cancellation);
            if (asked.Refusal is null)
                count++;
        }

        return count;
    }

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official? by, DateTimeOffset now, TimeSpan wait)
    {
        var work = new WorkKey(WorkKind.PortalSync, record.Feedback!.Version);
        var isParked = record.Feedback.ParkedWork.Contains($"{work}");
        var isWaiting = WorkPlanner.Find(record.Feedback, work, rules)?.State is { Failures: > 0 } state && state.DueSince > now + wait;
        return isParked || isWaiting ? new FeedbackChange(new RetryAsked(now, $"{work}", by, now + wait)) : PortalRefusals.NoConflict;
    }

    private async IAsyncEnumerable<FeedbackId> WithAsync(
        PortalStanding standing, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
            if (one.Portal == standing)
                yield return one.Id;
    }
}
