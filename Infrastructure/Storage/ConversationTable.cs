using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Conversations</c>: one partition a sender, with the dialog's state and the events seen.</summary>
public sealed class ConversationTable(StorageAccess storage, TimeProvider time) : IConversationStore
{
    private const string Name = "Conversations";
    private const string StateKey = "state";
    private const string HeardAt = "HeardAt";
    private const string SeenPrefix = "seen-";

    /// <remarks>Two point reads: a query for two rows scans the whole partition, with the memory of 14 days in it.</remarks>
    public async Task<StoredConversation> LoadAsync(string senderId, string? eventKey, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var partition = RowKeys.Safe(senderId);
        var seen = eventKey is null ? Task.FromResult(false) : HasAsync(table, partition, RowKeys.Hashed(SeenPrefix, eventKey), cancellation);
        var state = await table.GetEntityIfExistsAsync<TableEntity>(partition, StateKey, cancellationToken: cancellation);
        return state is { HasValue: true, Value: { } row }
            ? new StoredConversation(StoredJson.ReadRow<Conversation>(row)!, row.ETag.ToString(), await seen)
            : new StoredConversation(Conversation.New, null, await seen);
    }

    public async Task<string?> TryCommitAsync(
        string senderId, string? etag, Conversation conversation, string? eventKey, CancellationToken cancellation)
    {
        var partition = RowKeys.Safe(senderId);
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        var state = StoredJson.Row(partition, StateKey, conversation);
        state[HeardAt] = conversation.HeardAt;
        transaction.AddOrReplace(state, etag);
        if (eventKey is not null)
            transaction.Add(new TableEntity(partition, RowKeys.Hashed(SeenPrefix, eventKey)) { ["At"] = time.GetUtcNow() });
        return await transaction.TrySubmitAsync(cancellation) is [var written, ..] ? written : null;
    }

    public async IAsyncEnumerable<SilentConversation> ListSilentAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var filter = TableClient.CreateQueryFilter($"RowKey eq {StateKey} and HeardAt le {since}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return new SilentConversation(row.PartitionKey, StoredJson.ReadRow<Conversation>(row)!, row.ETag.ToString());
    }

    public async Task<bool> TryForgetAsync(string senderId, string etag, CancellationToken cancellation)
    {
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.Delete(new TableEntity(RowKeys.Safe(senderId), StateKey), etag);
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    private static async Task<bool> HasAsync(TableClient table, string partition, string key, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(partition, key, [nameof(TableEntity.RowKey)], cancellation)).HasValue;

    public async Task<int> PurgeSeenAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), SeenPrefix, before, cancellation);
}
