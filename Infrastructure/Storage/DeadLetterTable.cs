using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>DeadLetters</c>: the letters in one partition, the notes of what threw in another.</summary>
public sealed class DeadLetterTable(StorageAccess storage) : IDeadLetterStore
{
    private const string Name = "DeadLetters", Letters = "letters", Faults = "faults", State = "State", FaultPrefix = "fault-", LetterPrefix = "letter-";

    public Task<StoredLetter?> FindAsync(WorkQueue queue, string messageId, CancellationToken cancellation) =>
        FindAsync(IdOf(queue, messageId), cancellation);

    public async Task<StoredLetter?> FindAsync(string id, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Letters, RowKeys.Safe(id), cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    public async Task<bool> TrySaveAsync(DeadLetter letter, string? etag, CancellationToken cancellation)
    {
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        var row = StoredJson.Row(Letters, IdOf(letter.Queue, letter.MessageId), letter);
        row[State] = letter.State.ToString();
        if (letter.State != DeadLetterState.Waiting)
            row["At"] = letter.SettledAt; // what waits is never old
        transaction.AddOrReplace(row, etag);
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    public async IAsyncEnumerable<StoredLetter> ListAsync(DeadLetterState state, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Letters} and State eq {state.ToString()}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return Read(row);
    }

    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.DeleteEntityAsync(Letters, RowKeys.Safe(id), cancellationToken: cancellation);
    }

    public async Task NoteFaultAsync(string messageId, string fault, DateTimeOffset at, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = new TableEntity(Faults, RowKeys.Hashed(FaultPrefix, messageId)) { ["Fault"] = fault, ["At"] = at };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    public async Task<string?> FindFaultAsync(string messageId, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Faults, RowKeys.Hashed(FaultPrefix, messageId), cancellationToken: cancellation);
        return row.HasValue ? row.Value!.GetString("Fault") : null;
    }

    public async Task<int> PurgeSettledAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), LetterPrefix, before, cancellation, isDry);

    public async Task<int> PurgeFaultsAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), FaultPrefix, before, cancellation);

    private static StoredLetter Read(TableEntity row) => new(row.RowKey, StoredJson.ReadRow<DeadLetter>(row)!, row.ETag.ToString());

    private static string IdOf(WorkQueue queue, string messageId) => RowKeys.Hashed(LetterPrefix, $"{queue}:{messageId}");
}
