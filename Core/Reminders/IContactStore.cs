namespace CitizenFeedback.Core.Reminders;

public interface IContactStore
{
    Task<IReadOnlyList<Contact>> ListAsync(CancellationToken cancellation);

    Task SaveAsync(Contact contact, CancellationToken cancellation);

    Task RemoveAsync(Contact contact, CancellationToken cancellation);
}
