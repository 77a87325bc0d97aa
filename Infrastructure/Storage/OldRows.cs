using Azure.Data.Tables;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Deletes memory rows (column <c>At</c>) that have outlived their use.</summary>
internal static class OldRows
{
    private const int AtOnce = 8;

    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    /// <param name="isDry">Only counts.</param>
    /// <param name="prefix">Of the row keys; null: every row of the table.</param>
    public static async Task<int> DeleteAsync(TableClient table, string? prefix, DateTimeOffset before, CancellationToken cancellation, bool isDry = false)
    {
        var deleted = 0;
        var old = TableClient.CreateQueryFilter($"At lt {before}");
        var filter = prefix is null ? old : $"{RowKeys.WithPrefix(prefix)} and {old}";
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(table.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellation), parallel, async (row, stop) =>
        {
            if (!isDry)
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: stop);
            Interlocked.Increment(ref deleted);
        });
        return deleted;
    }
}
