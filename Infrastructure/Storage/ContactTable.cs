using Azure.Data.Tables;
using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Contacts</c>: a partition is an agency; some hundred rows in all, read whole.</summary>
public sealed class ContactTable(StorageAccess storage) : IContactStore
{
    private const string Name = "Contacts";

    public async Task<IReadOnlyList<Contact>> ListAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var all = new List<Contact>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
            all.Add(StoredJson.ReadRow<Contact>(row)!);
        return all;
    }

    public async Task SaveAsync(Contact contact, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(StoredJson.Row(contact.AgencyCode, contact.Id, contact), TableUpdateMode.Replace, cancellation);
    }

    public async Task RemoveAsync(Contact contact, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.DeleteEntityAsync(contact.AgencyCode, contact.Id, cancellationToken: cancellation);
    }
}
