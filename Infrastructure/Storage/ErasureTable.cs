using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Retention;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Erasures</c>: in the partition <c>feedback</c> a row for each erased feedback, under its code; in <c>runs</c> one for each run, the newest first.</summary>
public sealed class ErasureTable(StorageAccess storage) : IErasureLog
{
    private const string Name = "Erasures", Feedbacks = "feedback", Runs = "runs";

    public async Task SaveAsync(Tombstone tombstone, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(StoredJson.Row(Feedbacks, tombstone.Code.Value, tombstone), TableUpdateMode.Replace, cancellation);
    }

    public async IAsyncEnumerable<Tombstone> ListAsync(string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Feedbacks} and RowKey gt {after ?? ""}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return StoredJson.ReadRow<Tombstone>(row)!;
    }

    public async Task SaveAsync(RetentionRun run, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(StoredJson.Row(Runs, $"{DateTimeOffset.MaxValue.UtcTicks - run.At.UtcTicks:D19}", run), TableUpdateMode.Replace, cancellation);
    }

    public async IAsyncEnumerable<RetentionRun> ListRunsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Runs}"), cancellationToken: cancellation))
            yield return StoredJson.ReadRow<RetentionRun>(row)!;
    }
}
