using Azure;
using Azure.Data.Tables;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Keeps orchestrations so that a killed host finds them again.</summary>
internal sealed class DurableStore(TableClient table)
{
    private const int MaxActions = 100;

    /// <summary>Adds lines behind the stored history, and last, in the same transaction if it fits, the instance itself.</summary>
    public async Task AppendAsync(OrchestrationInstance instance, int from, IReadOnlyList<HistoryEvent> lines, bool withInstance, CancellationToken ct)
    {
        var actions = lines.Select((line, n) => Upsert(DurableRow.From(instance, from + n, line))).ToList();
        if (withInstance)
            actions.Add(Upsert(DurableRow.From(instance)));
        foreach (var part in actions.Chunk(MaxActions))
            await table.SubmitTransactionAsync(part, ct);
    }

    /// <summary>Deletes a history that nothing refers to any more.</summary>
    public async Task DeleteHistoryAsync(string instanceId, int generation, int lines, CancellationToken ct)
    {
        var rows = Enumerable.Range(0, lines).Select(line => new TableEntity(LocalTable.Key(instanceId), DurableRow.HistoryKey(generation, line)));
        await DeleteAsync(rows, ct);
    }

    public Task DeleteInstanceAsync(string instanceId, CancellationToken ct) =>
        table.DeleteEntityAsync(LocalTable.Key(instanceId), DurableRow.InstanceKey, ETag.All, ct);

    /// <summary>All instances with their histories; rows of replaced histories, left by a kill, are deleted.</summary>
    public async Task<IReadOnlyList<OrchestrationInstance>> LoadAsync(CancellationToken ct)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: ct))
            rows.Add(row);
        var instances = rows.Where(row => row.RowKey == DurableRow.InstanceKey).ToDictionary(row => row.PartitionKey, DurableRow.Read);
        var stale = new List<TableEntity>();
        foreach (var row in rows.Where(row => row.RowKey != DurableRow.InstanceKey))
        {
            if (instances.GetValueOrDefault(row.PartitionKey) is { IsLive: true } instance && IsOf(instance.Generation, row))
                instance.Append(DurableRow.ReadLine(row));
            else
                stale.Add(row);
        }
        foreach (var partition in stale.GroupBy(row => row.PartitionKey))
            await DeleteAsync(partition, ct);
        return [.. instances.Values];
    }

    private static bool IsOf(int generation, TableEntity row) => row.RowKey.StartsWith(DurableRow.HistoryKey(generation, 0)[..^6], StringComparison.Ordinal);

    private async Task DeleteAsync(IEnumerable<TableEntity> rows, CancellationToken ct)
    {
        foreach (var part in rows.Chunk(MaxActions))
            await table.SubmitTransactionAsync(part.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), ct);
    }

    private static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
