using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Digests</c>: a partition is a digest; a row <c>entry-…</c> a case in it, the row <c>state</c> how far it has got.</summary>
public sealed class DigestTable(StorageAccess storage) : IDigestStore
{
    private const string Name = "Digests", EntryPrefix = "entry-", StateKey = "state", Edition = "Edition", Failed = "Failed";

    public async Task AddAsync(DigestKey key, DigestEntry entry, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = StoredJson.Row($"{key}", $"{EntryPrefix}{entry.Code}-{entry.Rule}-{entry.DueAt.UtcTicks}-{entry.Number}", entry);
        row[Edition] = 0;
        row["At"] = DayOf(key);
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // It stands there already, perhaps in an edition.
        }
    }

    public async Task<StoredDigest> LoadAsync(DigestKey key, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>($"{key}", StateKey, cancellationToken: cancellation);
        return row.HasValue ? new StoredDigest(StoredJson.ReadRow<Digest>(row.Value!)!, row.Value!.ETag.ToString()) : new StoredDigest(Digest.New, null);
    }

    public async Task<int> SealAsync(DigestKey key, int edition, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var unsealed = await RowsAsync(table, key, edition: 0, cancellation);
        foreach (var batch in unsealed.Chunk(RowTransaction.MostRows))
        {
            var transaction = new RowTransaction(table);
            foreach (var row in batch)
            {
                row[Edition] = edition;
                transaction.AddOrReplace(row, row.ETag.ToString());
            }

            if (await transaction.TrySubmitAsync(cancellation) is null)
                throw new TimeoutException($"Digest {key} was changed while it was sealed."); // its call comes again
        }

        return (await RowsAsync(table, key, edition, cancellation)).Count;
    }

    public async Task<IReadOnlyList<DigestEntry>> EntriesAsync(DigestKey key, int edition, CancellationToken cancellation)
    {
        var rows = await RowsAsync(await storage.TableAsync(Name, cancellation), key, edition, cancellation);
        return [.. rows.Select(row => StoredJson.ReadRow<DigestEntry>(row)!)];
    }

    public async Task<string?> TrySaveAsync(DigestKey key, Digest digest, string? etag, CancellationToken cancellation)
    {
        var row = StoredJson.Row($"{key}", StateKey, digest);
        row[Failed] = digest.HasFailed;
        row["At"] = DayOf(key);
        row["Agency"] = key.AgencyCode;
        row["Level"] = key.Level.ToString();
        row["Day"] = key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.AddOrReplace(row, etag);
        return (await transaction.TrySubmitAsync(cancellation))?[0];
    }

    public async IAsyncEnumerable<FailedDigest> ListFailedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>($"RowKey eq '{StateKey}' and {Failed} eq true", cancellationToken: cancellation))
        {
            var day = DateOnly.ParseExact(row.GetString("Day"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var key = new DigestKey(row.GetString("Agency"), Enum.Parse<ReminderLevel>(row.GetString("Level")), day);
            foreach (var failed in FailedDigest.Of(key, StoredJson.ReadRow<Digest>(row)!))
                yield return failed;
        }
    }

    public async Task<int> PurgeAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), prefix: null, before, cancellation, isDry);

    private static DateTimeOffset DayOf(DigestKey key) => LocalTime.At(key.Day, TimeOnly.MinValue);

    private static async Task<List<TableEntity>> RowsAsync(TableClient table, DigestKey key, int edition, CancellationToken cancellation)
    {
        var filter = $"{TableClient.CreateQueryFilter($"PartitionKey eq {key.ToString()}")} and {RowKeys.WithPrefix(EntryPrefix)} and {Edition} eq {edition}";
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            rows.Add(row);
        return rows;
    }
}
