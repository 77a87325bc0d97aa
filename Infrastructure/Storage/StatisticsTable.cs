using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Reporting;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>
/// Table <c>Statistics</c>: a partition is a month of receipt, a row the facts of a feedback under its code; drafts that were declined stand in the
/// partitions <c>declined-2026-11</c>.
/// </summary>
public sealed class StatisticsTable(StorageAccess storage) : IStatistics
{
    internal const string Name = "Statistics";

    /// <summary>Every partition that begins with a digit.</summary>
    private const string Months = "PartitionKey lt 'A'";

    public async Task PutAsync(FeedbackFacts facts, CancellationToken cancellation) => await MomentRows.PutAsync(
        await storage.TableAsync(Name, cancellation), StoredJson.Row(facts.Month.ToString(), facts.Code.Value, facts), facts.Moment, cancellation);

    public async IAsyncEnumerable<FeedbackFacts> ReadAsync(Month? month, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var filter = month is { } one ? TableClient.CreateQueryFilter($"PartitionKey eq {one.ToString()}") : Months;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            if (StoredJson.ReadRow<FeedbackFacts>(row) is { } facts)
                yield return facts;
    }

    public async Task PutDeclinedAsync(DeclinedDraft draft, CancellationToken cancellation) => await (await storage.TableAsync(Name, cancellation))
        .UpsertEntityAsync(StoredJson.Row(DeclinedIn(draft.Month), draft.Code.Value, draft), TableUpdateMode.Replace, cancellation);

    public async IAsyncEnumerable<DeclinedDraft> ReadDeclinedAsync(Month month, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {DeclinedIn(month)}"), cancellationToken: cancellation))
            if (StoredJson.ReadRow<DeclinedDraft>(row) is { } draft)
                yield return draft;
    }

    private static string DeclinedIn(Month month) => $"declined-{month}";

    public async Task RemoveAsync(FeedbackFacts facts, CancellationToken cancellation) => await MomentRows.TakeOutAsync(
        await storage.TableAsync(Name, cancellation), facts.Month.ToString(), facts.Code.Value, facts.Moment, cancellation);
}
