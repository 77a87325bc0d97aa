using Azure.Data.Tables;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Conversations</c>: one partition a sender, with the dialog's state and the events seen.</summary>
public sealed class ConversationTable(StorageAccess storage, TimeProvider time) : IConversationStore
{
    private const string Name = "Conversations";
    private const string StateKey = "state";
    private const string SeenPrefix = "seen-";

    public async Task<StoredConversation> LoadAsync(string senderId, string eventKey, CancellationToken cancellation)
    {
        var (partition, seenKey) = (RowKeys.Safe(senderId), RowKeys.Hashed(SeenPrefix, eventKey));
        var table = await storage.TableAsync(Name, cancellation);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and (RowKey eq {StateKey} or RowKey eq {seenKey})");
        var stored = new StoredConversation(Conversation.New, null, Seen: false);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            stored = row.RowKey == StateKey
                ? stored with { Conversation = StoredJson.ReadRow<Conversation>(row)!, ETag = row.ETag.ToString() }
                : stored with { Seen = true };
        return stored;
    }

    public async Task<string?> TryCommitAsync(
        string senderId, string? etag, Conversation conversation, string? eventKey, CancellationToken cancellation)
    {
        var partition = RowKeys.Safe(senderId);
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.AddOrReplace(StoredJson.Row(partition, StateKey, conversation), etag);
        if (eventKey is not null)
            transaction.Add(new TableEntity(partition, RowKeys.Hashed(SeenPrefix, eventKey)) { ["At"] = time.GetUtcNow() });
        return await transaction.TrySubmitAsync(cancellation) is [var state, ..] ? state : null;
    }

    public async Task<int> PurgeSeenAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), SeenPrefix, before, cancellation);
}
