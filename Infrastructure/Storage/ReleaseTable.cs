using Azure.Data.Tables;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Releases</c>: row <c>data/version</c>.</summary>
public sealed class ReleaseTable(StorageAccess storage) : IReleaseMark
{
    private const string Name = "Releases", Data = "data", Version = "version", Value = "Value";

    public async Task<ReleaseMark> LoadAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Data, Version, cancellationToken: cancellation);
        return row.HasValue ? new ReleaseMark(row.Value!.GetString(Value), row.Value!.ETag.ToString()) : new ReleaseMark(null, null);
    }

    public async Task<bool> TrySaveAsync(string dataVersion, string? etag, CancellationToken cancellation)
    {
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.AddOrReplace(new TableEntity(Data, Version) { [Value] = dataVersion }, etag);
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    /// <summary>The row stays, without a value: a waking under way must find it changed.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(new TableEntity(Data, Version), TableUpdateMode.Replace, cancellation);
    }
}
