namespace CitizenFeedback.Core.Reminders;

/// <summary>Load, change, save; again from the start when somebody else was faster. Outcomes are facts and are never lost to a conflict.</summary>
public sealed class ChangeDigest(IDigestStore digests)
{
    private const int MostRounds = 10;

    /// <param name="change">Returns null when nothing is to be changed. Pure; may run more than once.</param>
    /// <returns>The digest after the change; null when nothing was changed.</returns>
    /// <exception cref="TimeoutException">Others changed it all the time: our own fault, the call comes again.</exception>
    public async Task<Digest?> RunAsync(DigestKey key, Func<Digest, Digest?> change, CancellationToken cancellation)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            var (digest, etag) = await digests.LoadAsync(key, cancellation);
            if (change(digest) is not { } after)
                return null;
            if (await digests.TrySaveAsync(key, after, etag, cancellation) is not null)
                return after;
        }

        throw new TimeoutException($"Digest {key} was changed by others {MostRounds} times in a row.");
    }
}
