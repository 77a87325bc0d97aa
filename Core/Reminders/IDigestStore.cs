namespace CitizenFeedback.Core.Reminders;

/// <summary>Where digests are gathered. One partition a digest.</summary>
public interface IDigestStore
{
    /// <summary>Keeps the entry; the same again changes nothing.</summary>
    Task AddAsync(DigestKey key, DigestEntry entry, CancellationToken cancellation);

    /// <summary>A new digest if there is none.</summary>
    Task<StoredDigest> LoadAsync(DigestKey key, CancellationToken cancellation);

    /// <summary>Gives every entry without an edition to this one; may be repeated.</summary>
    /// <returns>How many entries the edition has.</returns>
    Task<int> SealAsync(DigestKey key, int edition, CancellationToken cancellation);

    Task<IReadOnlyList<DigestEntry>> EntriesAsync(DigestKey key, int edition, CancellationToken cancellation);

    /// <returns>The new ETag; null, with nothing written, if somebody else was faster.</returns>
    Task<string?> TrySaveAsync(DigestKey key, Digest digest, string? etag, CancellationToken cancellation);

    /// <summary>Editions that did not reach somebody.</summary>
    IAsyncEnumerable<FailedDigest> ListFailedAsync(CancellationToken cancellation);

    /// <summary>Removes digests of days before <paramref name="before"/>, those that failed too: what was reminded of stands in the feedback.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation);
}

/// <param name="ETag">Null for a new one.</param>
public sealed record StoredDigest(Digest Digest, string? ETag);

/// <param name="ContactIds">Who was not reached; empty if the agency has no contact for the level.</param>
public sealed record FailedDigest(DigestKey Key, int Edition, int Count, IReadOnlyList<string> ContactIds)
{
    public static IEnumerable<FailedDigest> Of(DigestKey key, Digest digest) =>
        digest.Editions.Where(edition => edition.HasFailed).Select(edition => new FailedDigest(key, edition.Number, edition.Count, [.. edition.Parked]));
}
