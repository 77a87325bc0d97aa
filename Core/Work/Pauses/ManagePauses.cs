using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Work.Pauses;

/// <summary>Operators hold back what goes to a register, to senders or to officials: while it is being mended, or because wrong words go out.</summary>
public sealed class ManagePauses(IPauseStore store, IReleaseMark mark, TimeProvider time)
{
    public async Task<Result<IReadOnlyList<Pause>>> ListAsync(Official by, CancellationToken cancellation) =>
        by.Role == Role.Operator ? Of(await store.ListAsync(cancellation)) : HandlingRefusals.NotAllowed;

    /// <summary>Works within <see cref="CurrentPauses.Memory"/>. Attempts under way are not cut off. A repeat leaves the beginning as it was, with the new reason.</summary>
    public async Task<Result<IReadOnlyList<Pause>>> BeginAsync(Official by, WorkKind? kind, string why, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (kind is not { } paused || !Pause.Possible.Contains(paused))
            return PauseRefusals.NotPossible;
        var reason = HandlingText.Check(why, HandlingText.MostOfReason);
        if (reason.Refusal is { } refusal)
            return refusal;
        var before = (await store.ListAsync(cancellation)).FirstOrDefault(pause => pause.Kind == paused);
        await store.SaveAsync(new Pause(paused, before?.Since ?? time.GetUtcNow(), by, reason.Value), cancellation);
        return Of(await store.ListAsync(cancellation));
    }

    /// <summary>What waits is called for within five minutes (<see cref="WakeAfterRelease"/>). Killed between the two steps, it comes back by its own alarm half an hour later.</summary>
    public async Task<Result<IReadOnlyList<Pause>>> EndAsync(Official by, WorkKind? kind, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        if (kind is not { } paused || !Pause.Possible.Contains(paused))
            return PauseRefusals.NotPossible;
        await store.RemoveAsync(paused, cancellation);
        await mark.ForgetAsync(cancellation);
        return Of(await store.ListAsync(cancellation));
    }

    private static Result<IReadOnlyList<Pause>> Of(IReadOnlyList<Pause> all) => Result<IReadOnlyList<Pause>>.Of(all);
}
