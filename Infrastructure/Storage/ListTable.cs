using Azure.Data.Tables;
using CitizenFeedback.Core.Handling.Lists;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>FeedbackLists</c>: a partition is a list, a row is a feedback under its code.</summary>
public sealed class ListTable(StorageAccess storage) : IFeedbackLists
{
    internal const string Name = "FeedbackLists";

    public async Task RefreshAsync(ListEntry entry, IReadOnlyList<ListName> into, IReadOnlyList<ListName> outOf, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        foreach (var list in into)
            await MomentRows.PutAsync(table, StoredJson.Row(list.ToString(), entry.Code.Value, entry), entry.Moment, cancellation);
        foreach (var list in outOf)
            await MomentRows.TakeOutAsync(table, list.ToString(), entry.Code.Value, entry.Moment, cancellation);
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
}
