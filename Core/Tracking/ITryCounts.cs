namespace CitizenFeedback.Core.Tracking;

/// <summary>Keeps how often things were tried.</summary>
public interface ITryCounts
{
    /// <param name="key">What was tried, or by whom; says neither itself.</param>
    Task<StoredTries> LoadAsync(string key, CancellationToken cancellation);

    /// <param name="etag">As loaded.</param>
    /// <returns>False, with nothing written, if somebody else was faster.</returns>
    Task<bool> TrySaveAsync(string key, Tries tries, DateTimeOffset at, string? etag, CancellationToken cancellation);

    /// <summary>Forgets what was last tried before that.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <param name="ETag">Null if nothing is stored.</param>
public sealed record StoredTries(Tries Tries, string? ETag);
