using Azure;
using Azure.Data.Tables;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Rows that are copies of something that moves on: each says of which moment it is, and one of an earlier moment never replaces a later.</summary>
internal static class MomentRows
{
    private const string Moment = "Moment";

    public static Task PutAsync(TableClient table, TableEntity row, int moment, CancellationToken cancellation)
    {
        row[Moment] = moment;
        return ChangeAsync(table, row.PartitionKey, row.RowKey, moment, known => known is null
            ? table.AddEntityAsync(row, cancellation)
            : table.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, cancellation), cancellation);
    }

    public static Task TakeOutAsync(TableClient table, string partition, string key, int moment, CancellationToken cancellation) =>
        ChangeAsync(table, partition, key, moment, known => known is null
            ? Task.CompletedTask
            : table.DeleteEntityAsync(partition, key, known.ETag, cancellation), cancellation);

    /// <summary>On the row as it is, unless it is of a later moment; again if somebody was faster.</summary>
    private static async Task ChangeAsync(
        TableClient table, string partition, string key, int moment, Func<TableEntity?, Task> change, CancellationToken cancellation)
    {
        while (true)
        {
            var known = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
            if (known.HasValue && known.Value!.GetInt32(Moment) > moment)
                return;
            try
            {
                await change(known.HasValue ? known.Value : null);
                return;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
