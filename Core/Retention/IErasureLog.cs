namespace CitizenFeedback.Core.Retention;

/// <summary>Keeps the proofs of what was erased and forgotten, for good.</summary>
public interface IErasureLog
{
    /// <summary>The same feedback again takes the place of the first.</summary>
    Task SaveAsync(Tombstone tombstone, CancellationToken cancellation);

    /// <summary>In the order of the codes, which is that of receipt by day.</summary>
    /// <param name="after">Begins behind this code; null: at the start.</param>
    IAsyncEnumerable<Tombstone> ListAsync(string? after, CancellationToken cancellation);

    Task SaveAsync(RetentionRun run, CancellationToken cancellation);

    /// <summary>The newest first.</summary>
    IAsyncEnumerable<RetentionRun> ListRunsAsync(CancellationToken cancellation);
}
