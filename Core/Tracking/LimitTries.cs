namespace CitizenFeedback.Core.Tracking;

/// <summary>Lets a thing be tried so often and no oftener, whoever else tries at the same moment.</summary>
public sealed class LimitTries(ITryCounts counts, TimeProvider time)
{
    /// <summary>Counts a try before it is made, so that many at once gain nothing.</summary>
    /// <returns>When to try again; null if it may be tried.</returns>
    public async Task<DateTimeOffset?> TakeAsync(string key, TryLimit limit, CancellationToken cancellation)
    {
        while (true)
        {
            var (now, stored) = (time.GetUtcNow(), await counts.LoadAsync(key, cancellation));
            if (stored.Tries.FullUntil(limit, now) is { } until)
                return until;
            // Each lost race is another's try: it ends when the limit is reached.
            if (await counts.TrySaveAsync(key, stored.Tries.With(limit, now), now, stored.ETag, cancellation))
                return null;
        }
    }

    /// <summary>The try was no guess. In a lost race it stays counted.</summary>
    public async Task GiveBackAsync(string key, DateTimeOffset taken, CancellationToken cancellation)
    {
        var stored = await counts.LoadAsync(key, cancellation);
        await counts.TrySaveAsync(key, stored.Tries.Without(taken), taken, stored.ETag, cancellation);
    }
}
