using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>What the national portal says against us and nobody has settled yet.</summary>
public sealed class ListConflicts(IFeedbackStore feedbacks)
{
    public async Task<Result<IReadOnlyList<OpenConflict>>> RunAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Coordinator)
            return HandlingRefusals.NotAllowed;
        var all = new List<OpenConflict>();
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
            if (one.Portal == PortalStanding.Conflict && await feedbacks.LoadAsync(one.Id, cancellation) is { Feedback: { } feedback } record
                && by.MayRead(feedback) && ConflictView.Of(record) is { } conflict)
                all.Add(new OpenConflict(feedback.Id.Value, feedback.Stage, conflict));
        return all.OrderBy(open => open.Conflict.Since).ToList();
    }
}

/// <param name="Stage">Where it stands here.</param>
public sealed record OpenConflict(string Code, Stage Stage, ConflictView Conflict);
