using Azure.Data.Tables;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Releases</c>: row <c>data/version</c>.</summary>
public sealed class ReleaseTable(StorageAccess storage) : IReleaseMark
{
    private const string Name = "Releases", Data = "data", Version = "version", Value = "Value";

    public async Task<string?> DataVersionAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Data, Version, cancellationToken: cancellation);
        return row.HasValue ? row.Value!.GetString(Value) : null;
    }

    public async Task SaveDataVersionAsync(string version, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(new TableEntity(Data, Version) { [Value] = version }, TableUpdateMode.Replace, cancellation);
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.DeleteEntityAsync(Data, Version, cancellationToken: cancellation);
    }
}
