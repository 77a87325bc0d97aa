using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Feedback</c>: one partition a feedback, one transaction a change.</summary>
public sealed class FeedbackTable(StorageAccess storage, WorkRules rules, TimeProvider time) : IFeedbackStore
{
    internal const string Name = "Feedback";

    private static readonly string[] PartitionOnly = ["PartitionKey"];

    // A register that is switched on later must find what it was never told, so an open row does not depend on its switch. The portal has
    // a command of its own for that: it may stay off for years, and what is closed would be woken every night.
    private readonly WorkRules _allTargets = rules with { CitySystemOn = true };

    public async Task<FeedbackRecord> LoadAsync(FeedbackId id, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var reading = new FeedbackRowReader(id);
        await foreach (var row in table.QueryAsync<TableEntity>(PartitionFilter(id), cancellationToken: cancellation))
            reading.Take(row);
        return reading.ToRecord();
    }

    public async Task<bool> TryCommitAsync(FeedbackRecord loaded, FeedbackChange change, Feedback after, string? cause, CancellationToken cancellation)
    {
        var rows = new FeedbackRows(loaded.Id);
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.AddOrReplace(rows.State(after, isOpen: !WorkPlanner.IsAtRest(after, _allTargets), time.GetUtcNow()), loaded.ETag);
        if (cause is not null)
            transaction.Add(rows.Cause(cause, time.GetUtcNow()));
        foreach (var (e, index) in change.Events.Select((e, index) => (e, index)))
            transaction.Add(rows.Event((loaded.Feedback?.EventCount ?? 0) + index + 1, e));
        foreach (var (key, text) in change.Texts)
            transaction.Add(rows.Text(key, text));
        if (change.Person is { } person)
            transaction.Put(rows.Person(person));
        if (loaded.Feedback is null)
            transaction.Put(rows.SubmissionReceived(after.SenderId));
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    public async Task<bool> TrySaveSubmissionAsync(FeedbackId id, Submission submission, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        while (true)
        {
            var known = await table.GetEntityIfExistsAsync<TableEntity>(id.Value, FeedbackRows.SubmissionKey, cancellationToken: cancellation);
            if (known.HasValue)
                return !new FeedbackRows(id).IsOfAnother(known.Value!, submission.SenderId);
            var transaction = new RowTransaction(table);
            transaction.AddOrReplace(new FeedbackRows(id).Submission(submission), etag: null);
            if (await transaction.TrySubmitAsync(cancellation) is not null)
                return true;
        }
    }

    public async Task EraseAsync(FeedbackRecord erased, IReadOnlyDictionary<int, FeedbackEvent> redacted, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var rows = new FeedbackRows(erased.Id);
        var left = true;
        while (left)
        {
            var personal = await table.QueryAsync<TableEntity>(PartitionFilter(erased.Id), select: FeedbackRows.KeyColumns, cancellationToken: cancellation)
                .Where(row => FeedbackRows.IsPersonal(row.RowKey)).ToListAsync(cancellation);
            left = false;
            foreach (var some in personal.Chunk(RowTransaction.MostRows))
            {
                var deletion = new RowTransaction(table);
                foreach (var row in some)
                    deletion.Delete(row);
                left |= await deletion.TrySubmitAsync(cancellation) is null; // somebody else removes them at this moment
            }
        }

        IEnumerable<TableEntity> replaced = [rows.SubmissionReceived(erased.Feedback!.SenderId), .. redacted.Select(one => rows.Event(one.Key, one.Value))];
        foreach (var some in replaced.Chunk(RowTransaction.MostRows))
        {
            var replacing = new RowTransaction(table);
            foreach (var row in some)
                replacing.Put(row);
            await replacing.TrySubmitAsync(cancellation);
        }
    }

    public IAsyncEnumerable<FeedbackId> ListOpenAsync(CancellationToken cancellation) =>
        ListAsync($"RowKey eq '{FeedbackRows.StateKey}' and Open eq true", cancellation);

    public IAsyncEnumerable<FeedbackId> ListAllAsync(CancellationToken cancellation) =>
        ListAsync($"RowKey eq '{FeedbackRows.StateKey}'", cancellation);

    public IAsyncEnumerable<FeedbackId> ListParkedAsync(CancellationToken cancellation) =>
        ListAsync($"RowKey eq '{FeedbackRows.StateKey}' and Parked gt ''", cancellation);

    public async IAsyncEnumerable<FeedbackStanding> ListStandingsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>($"RowKey eq '{FeedbackRows.StateKey}'", select: FeedbackRows.StandingColumns, cancellationToken: cancellation))
            yield return FeedbackRows.Standing(row);
    }

    private async IAsyncEnumerable<FeedbackId> ListAsync(string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: PartitionOnly, cancellationToken: cancellation))
            yield return FeedbackId.Parse(row.PartitionKey) ?? throw new InvalidOperationException($"Partition '{row.PartitionKey}' is no feedback code.");
    }

    public async Task<int> PurgeCausesAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await OldRows.DeleteAsync(await storage.TableAsync(Name, cancellation), FeedbackRows.CausePrefix, before, cancellation);

    private static string PartitionFilter(FeedbackId id) => TableClient.CreateQueryFilter($"PartitionKey eq {id.Value}");
}
