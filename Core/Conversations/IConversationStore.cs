namespace CitizenFeedback.Core.Conversations;

/// <summary>Where the dialogs are kept, one partition a sender.</summary>
public interface IConversationStore
{
    /// <param name="eventKey">The event at hand, to learn whether it was seen before; null if there is none.</param>
    Task<StoredConversation> LoadAsync(string senderId, string? eventKey, CancellationToken cancellation);

    /// <summary>Writes the state and, if given, remembers the event, in one transaction.</summary>
    /// <returns>The new ETag; null, with nothing written, if somebody else wrote meanwhile or the event is known.</returns>
    Task<string?> TryCommitAsync(string senderId, string? etag, Conversation conversation, string? eventKey, CancellationToken cancellation);

    /// <summary>Those whose sender was last heard then, or before.</summary>
    IAsyncEnumerable<SilentConversation> ListSilentAsync(DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Removes the state; the memory of events goes by its own time.</summary>
    /// <returns>False, with nothing removed, if somebody wrote meanwhile.</returns>
    Task<bool> TryForgetAsync(string senderId, string etag, CancellationToken cancellation);

    /// <summary>Removes the memory of events older than <paramref name="before"/>: no repeat can be that old.</summary>
    Task<int> PurgeSeenAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <param name="SenderId">Under which it is kept.</param>
public sealed record SilentConversation(string SenderId, Conversation Conversation, string ETag);

/// <param name="ETag">Null for a sender never met.</param>
/// <param name="Seen">The event was committed before.</param>
public sealed record StoredConversation(Conversation Conversation, string? ETag, bool Seen);
