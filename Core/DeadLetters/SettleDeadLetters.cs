using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>What becomes of kept messages: people replay or discard them, and time replays those that met an outage.</summary>
public sealed class SettleDeadLetters(IDeadLetterStore store, IWorkQueue queue, TimeProvider time)
{
    /// <summary>Characters of why something is discarded.</summary>
    internal const int MostOfReason = 500;

    /// <summary>How long nobody else begins the same replay; after it, one that was not marked is sent once more.</summary>
    private static readonly TimeSpan ClaimLife = TimeSpan.FromMinutes(10);

    public async Task<Result<IReadOnlyList<StoredLetter>>> ListAsync(Official by, DeadLetterState state, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var all = new List<StoredLetter>();
        await foreach (var letter in store.ListAsync(state, cancellation))
            all.Add(letter);
        return all.OrderByDescending(letter => letter.Letter.DiedAt).ToList();
    }

    public async Task<Result<StoredLetter>> ReplayAsync(Official by, string id, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        return await store.FindAsync(id, cancellation) is { } found ? await ReplayAsync(found, by.Name, cancellation) : DeadLetterRefusals.Unknown;
    }

    public async Task<Result<StoredLetter>> DiscardAsync(Official by, string id, string? why, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var reason = HandlingText.Check(why, MostOfReason);
        if (reason.Refusal is { } refusal)
            return refusal;
        if (await store.FindAsync(id, cancellation) is not { } found)
            return DeadLetterRefusals.Unknown;
        return await SettleAsync(found, DeadLetterState.Discarded, found.Letter.Replays, by.Name, reason.Value, cancellation);
    }

    /// <summary>Replays what our own storage or bus let die and whose time has come.</summary>
    /// <returns>How many were sent again.</returns>
    public async Task<int> ReplayDueAsync(CancellationToken cancellation)
    {
        var sent = 0;
        await foreach (var found in store.ListAsync(DeadLetterState.Waiting, cancellation))
            if (await TryClaimAsync(found, cancellation) is { } claimed && (await ReplayAsync(claimed, "system", cancellation)).Refusal is null)
                sent++;
        return sent;
    }

    /// <summary>Put off before it is sent: one that the bus refuses ends this run, and the next begins with the others.</summary>
    private async Task<StoredLetter?> TryClaimAsync(StoredLetter found, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (found.Letter.NextReplay is not { } due || due > now)
            return null;
        var claimed = found.Letter with { NextReplay = now + ClaimLife };
        return await store.TrySaveAsync(claimed, found.ETag, cancellation) ? await store.FindAsync(found.Id, cancellation) : null;
    }

    /// <summary>Sent first and marked after: a crash between repeats the sending under the same id, and no consumer does a thing twice.</summary>
    private async Task<Result<StoredLetter>> ReplayAsync(StoredLetter found, string by, CancellationToken cancellation)
    {
        var letter = found.Letter;
        if (letter.State != DeadLetterState.Waiting)
            return DeadLetterRefusals.Settled;
        await queue.SendAsync(new QueueMessage(letter.Queue, letter.ReplayId(letter.Replays + 1), letter.Body, letter.SessionId), cancellation);
        return await SettleAsync(found, DeadLetterState.Replayed, letter.Replays + 1, by, null, cancellation);
    }

    private async Task<Result<StoredLetter>> SettleAsync(
        StoredLetter found, DeadLetterState state, int replays, string by, string? why, CancellationToken cancellation)
    {
        if (found.Letter.State != DeadLetterState.Waiting)
            return DeadLetterRefusals.Settled;
        var settled = found.Letter with
        {
            State = state, Replays = replays, NextReplay = null, SettledBy = by, SettledWhy = why, SettledAt = time.GetUtcNow(),
        };
        return await store.TrySaveAsync(settled, found.ETag, cancellation) ? found with { Letter = settled } : DeadLetterRefusals.Settled;
    }
}
