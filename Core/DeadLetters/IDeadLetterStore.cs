using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.DeadLetters;

public interface IDeadLetterStore
{
    /// <summary>The stored letter and the id by which people name it; null if there is none.</summary>
    Task<StoredLetter?> FindAsync(WorkQueue queue, string messageId, CancellationToken cancellation);

    /// <inheritdoc cref="FindAsync(WorkQueue, string, CancellationToken)"/>
    Task<StoredLetter?> FindAsync(string id, CancellationToken cancellation);

    /// <param name="etag">Of the row it replaces; null: there is none yet.</param>
    /// <returns>False, with nothing written, if somebody else was faster.</returns>
    Task<bool> TrySaveAsync(DeadLetter letter, string? etag, CancellationToken cancellation);

    IAsyncEnumerable<StoredLetter> ListAsync(DeadLetterState state, CancellationToken cancellation);

    /// <summary>Removes it for good, whatever it waits for; one that is not there is no error.</summary>
    Task DeleteAsync(string id, CancellationToken cancellation);

    /// <summary>Remembers what threw at a message, until it is found dead or the memory is purged.</summary>
    Task NoteFaultAsync(string messageId, string fault, DateTimeOffset at, CancellationToken cancellation);

    Task<string?> FindFaultAsync(string messageId, CancellationToken cancellation);

    /// <summary>Removes letters replayed or discarded before <paramref name="before"/>, with their bodies.</summary>
    Task<int> PurgeSettledAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation);

    /// <summary>Removes notes older than <paramref name="before"/>.</summary>
    Task<int> PurgeFaultsAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <param name="Id">Short name for people and addresses.</param>
public sealed record StoredLetter(string Id, DeadLetter Letter, string ETag);
