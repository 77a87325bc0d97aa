using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryContacts : IContactStore
{
    private readonly Dictionary<string, StoredContact> _contacts = [];
    private int _writes;

    /// <summary>Done once by somebody else, between the next load and its save.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Task<IReadOnlyList<Contact>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Contact>>([.. _contacts.Values.Select(stored => stored.Contact)]);

    public Task<StoredContact?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_contacts.GetValueOrDefault(id));

    public async Task<bool> TrySaveAsync(Contact contact, string? etag, CancellationToken cancellation)
    {
        if (Meanwhile is { } other)
        {
            Meanwhile = null;
            await other();
        }

        if (_contacts.GetValueOrDefault(contact.Id)?.ETag != etag)
            return false;
        _contacts[contact.Id] = new StoredContact(contact, $"{++_writes}");
        return true;
    }

    public Task RemoveAsync(Contact contact, CancellationToken cancellation)
    {
        _contacts.Remove(contact.Id);
        return Task.CompletedTask;
    }

    /// <summary>A contact that is new to the city.</summary>
    public Task AddAsync(Contact contact) => TrySaveAsync(contact, etag: null, default);
}
