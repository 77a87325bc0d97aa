using Azure;
using Azure.Data.Tables;
using CitizenFeedback.Core.Handling.Lists;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>FeedbackLists</c>: a partition is a list, a row is a feedback under its code.</summary>
public sealed class ListTable(StorageAccess storage) : IFeedbackLists
{
    internal const string Name = "FeedbackLists";

    private const string Moment = "Moment";

    public async Task RefreshAsync(ListEntry entry, IReadOnlyList<ListName> into, IReadOnlyList<ListName> outOf, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        foreach (var list in into)
            await PutAsync(table, list, entry, cancellation);
        foreach (var list in outOf)
            await TakeOutAsync(table, list, entry, cancellation);
    }

    public async IAsyncEnumerable<ListEntry> ReadAsync(
        ListName list, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list.ToString()} and RowKey gt {after ?? ""}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            if (StoredJson.ReadRow<ListEntry>(row) is { } entry)
                yield return entry;
    }

    private static async Task PutAsync(TableClient table, ListName list, ListEntry entry, CancellationToken cancellation)
    {
        var row = StoredJson.Row(list.ToString(), entry.Code.Value, entry);
        row[Moment] = entry.Moment;
        await ChangeAsync(table, list, entry, known => known is null
            ? table.AddEntityAsync(row, cancellation)
            : table.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, cancellation), cancellation);
    }

    private static Task TakeOutAsync(TableClient table, ListName list, ListEntry entry, CancellationToken cancellation) =>
        ChangeAsync(table, list, entry, known => known is null
            ? Task.CompletedTask
            : table.DeleteEntityAsync(known.PartitionKey, known.RowKey, known.ETag, cancellation), cancellation);

    /// <summary>On the row as it is, unless it is of a later moment; again if somebody was faster.</summary>
    private static async Task ChangeAsync(
        TableClient table, ListName list, ListEntry entry, Func<TableEntity?, Task> change, CancellationToken cancellation)
    {
        while (true)
        {
            var known = await table.GetEntityIfExistsAsync<TableEntity>(list.ToString(), entry.Code.Value, cancellationToken: cancellation);
            if (known.HasValue && known.Value!.GetInt32(Moment) > entry.Moment)
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
