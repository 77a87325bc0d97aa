using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>How far the national portal is behind, and the operator's command to call for all of it.</summary>
public sealed class ShowPortalProgress(IFeedbackStore feedbacks, IPortalMarks marks, PortalBacklog backlog, WorkRules rules)
{
    public async Task<Result<PortalProgress>> RunAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role is not (Role.Operator or Role.Coordinator))
            return HandlingRefusals.NotAllowed;
        var counts = new Dictionary<PortalStanding, int>();
        var entered = 0;
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
        {
            counts[one.Portal] = counts.GetValueOrDefault(one.Portal) + 1;
            entered += one.NationalCode is null ? 0 : 1;
        }

        var mark = await marks.LoadAsync(cancellation);
        return new PortalProgress(
            rules.PortalOn, Of(PortalStanding.Owed), Of(PortalStanding.Delivered), Of(PortalStanding.Parked), Of(PortalStanding.Conflict), entered,
            mark.BackfilledAt, mark.LookedAt, mark.FailingSince, mark.Failure);

        int Of(PortalStanding standing) => counts.GetValueOrDefault(standing);
    }

    /// <summary>Calls for everything that is owed, and has everything tried again that was given up.</summary>
    /// <returns>How many were called for.</returns>
    public async Task<Result<int>> CatchUpAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (!rules.PortalOn)
            return SynchronizationRefusals.Off;
        return await backlog.RetryParkedAsync(by, cancellation) + await backlog.WakeOwedAsync(cancellation);
    }
}

/// <param name="Owed">The newest version has yet to be told.</param>
/// <param name="Parked">Given up; waits for a person.</param>
/// <param name="Conflicts">The portal says something else; waits for the coordinator.</param>
/// <param name="WithNationalCode">Known there, in whatever version.</param>
/// <param name="CalledForAt">When all that was owed had been called for after switching on.</param>
/// <param name="LookedAt">When the portal last answered.</param>
/// <param name="FailingSince">Since when it does not.</param>
/// <param name="Failure">What it answered in place of an answer.</param>
public sealed record PortalProgress(
    bool IsOn, int Owed, int Delivered, int Parked, int Conflicts, int WithNationalCode, DateTimeOffset? CalledForAt, DateTimeOffset? LookedAt,
    DateTimeOffset? FailingSince, string? Failure);
