using Azure;
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

    public async Task<StoredContact?> FindAsync(string id, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {id}"), cancellationToken: cancellation))
            return new StoredContact(StoredJson.ReadRow<Contact>(row)!, row.ETag.ToString());
        return null;
    }

    public async Task<bool> TrySaveAsync(Contact contact, string? etag, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = StoredJson.Row(contact.AgencyCode, contact.Id, contact);
        try
        {
            await (etag is null
                ? table.AddEntityAsync(row, cancellation)
                : table.UpdateEntityAsync(row, new ETag(etag), TableUpdateMode.Replace, cancellation));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false; // removed, added or changed meanwhile
        }
    }

    public async Task RemoveAsync(Contact contact, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.DeleteEntityAsync(contact.AgencyCode, contact.Id, cancellationToken: cancellation);
    }
}
