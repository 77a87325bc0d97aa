using Azure.Data.Tables;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Tries</c>: a row for whatever is tried, under a key that says nothing of it.</summary>
public sealed class TryTable(StorageAccess storage) : ITryCounts
{
    private const string Name = "Tries", Row = "tries-hours", Prefix = "tries-", LastAt = "At";

    public async Task<StoredTries> LoadAsync(string key, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        return await table.GetEntityIfExistsAsync<TableEntity>(key, Row, cancellationToken: cancellation) is { HasValue: true, Value: { } row }
            ? new StoredTries(StoredJson.ReadRow<Tries>(row)!, row.ETag.ToString())
            : new StoredTries(Tries.None, null);
    }

    public async Task<bool> TrySaveAsync(string key, Tries tries, DateTimeOffset at, string? etag, CancellationToken cancellation)
    {
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        var row = StoredJson.Row(key, Row, tries);
        row[LastAt] = at;
        transaction.AddOrReplace(row, etag);
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    public async Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), Prefix, before, cancellation);
}
