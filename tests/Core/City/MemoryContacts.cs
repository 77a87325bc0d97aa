using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryContacts : IContactStore
{
    private readonly Dictionary<string, Contact> _contacts = [];

    public Task<IReadOnlyList<Contact>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Contact>>([.. _contacts.Values]);

    public Task SaveAsync(Contact contact, CancellationToken cancellation)
    {
        _contacts[contact.Id] = contact;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Contact contact, CancellationToken cancellation)
    {
        _contacts.Remove(contact.Id);
        return Task.CompletedTask;
    }
}
