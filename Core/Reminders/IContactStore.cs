namespace CitizenFeedback.Core.Reminders;

public interface IContactStore
{
    Task<IReadOnlyList<Contact>> ListAsync(CancellationToken cancellation);

    /// <returns>Null if there is none.</returns>
    Task<StoredContact?> FindAsync(string id, CancellationToken cancellation);

    /// <param name="etag">Of the row it replaces; null: there is none yet.</param>
    /// <returns>False, with nothing written, if somebody else was faster.</returns>
    Task<bool> TrySaveAsync(Contact contact, string? etag, CancellationToken cancellation);

    Task RemoveAsync(Contact contact, CancellationToken cancellation);
}

public sealed record StoredContact(Contact Contact, string ETag);
