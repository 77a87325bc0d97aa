using Azure.Data.Tables;
using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Synchronization</c>, row <c>portal/mark</c>.</summary>
public sealed class PortalMarkTable(StorageAccess storage) : IPortalMarks
{
    private const string Name = "Synchronization", Partition = "portal", Row = "mark";

    public async Task<PortalMark> LoadAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellation);
        return row.HasValue ? StoredJson.ReadRow<PortalMark>(row.Value!)! : new PortalMark();
    }

    public async Task SaveAsync(PortalMark mark, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(StoredJson.Row(Partition, Row, mark), TableUpdateMode.Replace, cancellation);
    }
}
