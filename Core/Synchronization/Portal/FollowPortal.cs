using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>
/// Keeps in touch with the national portal: calls for everything it was never told when it is switched on, takes over what was changed there,
/// and brings forward what waits when it answers again after a silence.
/// </summary>
public sealed class FollowPortal(
    INationalPortal portal, IPortalMarks marks, TakePortalChange take, PortalBacklog backlog, IParkedInput parked, WorkRules rules, TimeProvider time)
{
    /// <summary>Two clocks differ, and a change may be shown later than its time says. What comes twice changes nothing.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var mark = await marks.LoadAsync(cancellation);
        if (!rules.PortalOn)
        {
            if (mark.BackfilledAt is not null)
                await marks.SaveAsync(mark with { BackfilledAt = null }, cancellation);
            return;
        }

        if (mark.BackfilledAt is null)
        {
            await backlog.WakeOwedAsync(cancellation);
            mark = mark with { BackfilledAt = time.GetUtcNow() };
            await marks.SaveAsync(mark, cancellation);
        }

        await LookAsync(mark with { SeenUntil = mark.SeenUntil ?? time.GetUtcNow() }, cancellation);
    }

    private async Task LookAsync(PortalMark mark, CancellationToken cancellation)
    {
        var since = mark.SeenUntil!.Value - Overlap;
        var (trail, lines) = (new PageTrail(), new ParkedLines(parked, mark.Parked ?? []));
        string? after = null;
        do
        {
            var page = await portal.ChangesAsync(since, after, cancellation);
            if ((page.Failure ?? trail.CircleAt(page.Value.Next)) is { } failed)
            {
                await marks.SaveAsync(mark with { FailingSince = mark.FailingSince ?? time.GetUtcNow(), Failure = $"{failed.Code}: {failed.Reason}" }, cancellation);
                return;
            }

            mark = await TakeAsync(page.Value, mark, lines, cancellation);
            after = page.Value.Next;
        }
        while (after is not null);

        if (mark.FailingSince is not null)
            await backlog.BringForwardAsync(cancellation);
        await marks.SaveAsync(mark with { LookedAt = time.GetUtcNow(), FailingSince = null, Failure = null, Parked = lines.Listed }, cancellation);
    }

    /// <returns>The mark behind the page, kept already: a crash repeats a page at the most.</returns>
    private async Task<PortalMark> TakeAsync(PortalChanges page, PortalMark mark, ParkedLines lines, CancellationToken cancellation)
    {
        foreach (var unreadable in page.Unreadable)
            await lines.KeepAsync("portal-unreadable", unreadable, cancellation);
        foreach (var change in page.Items)
        {
            if ((await take.RunAsync(change, cancellation)).Refusal is not null)
                await lines.KeepAsync("portal-unknown-code", $"{change.Id} {change.Code} {change.NationalCode}", cancellation);
            mark = mark with { SeenUntil = Later(mark.SeenUntil!.Value, change.At) };
        }

        mark = mark with { Parked = lines.SoFar };
        await marks.SaveAsync(mark, cancellation);
        return mark;
    }

    /// <summary>A clock that is ahead, or says another zone's time, must not hide what is changed after it: nothing counts as seen that is to come.</summary>
    private DateTimeOffset Later(DateTimeOffset seen, DateTimeOffset changed)
    {
        var now = time.GetUtcNow();
        var known = changed < now ? changed : now;
        return known > seen ? known : seen;
    }
}
