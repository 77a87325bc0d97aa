using Azure.Data.Tables;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Synchronization</c>, rows <c>pause/Notice</c> and so on.</summary>
public sealed class PauseTable(StorageAccess storage) : IPauseStore
{
    private const string Name = SynchronizationTable.Name, Partition = "pause";

    public async Task<IReadOnlyList<Pause>> ListAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var all = new List<Pause>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
            all.Add(StoredJson.ReadRow<Pause>(row)!);
        return all;
    }

    public async Task SaveAsync(Pause pause, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(StoredJson.Row(Partition, $"{pause.Kind}", pause), TableUpdateMode.Replace, cancellation);
    }

    public async Task RemoveAsync(WorkKind kind, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.DeleteEntityAsync(Partition, $"{kind}", cancellationToken: cancellation);
    }
}
