using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Reporting;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Statistics</c>: a partition is a month of receipt, a row the facts of a feedback under its code.</summary>
public sealed class StatisticsTable(StorageAccess storage) : IStatistics
{
    internal const string Name = "Statistics";

    public async Task PutAsync(FeedbackFacts facts, CancellationToken cancellation) => await MomentRows.PutAsync(
        await storage.TableAsync(Name, cancellation), StoredJson.Row(facts.Month.ToString(), facts.Code.Value, facts), facts.Moment, cancellation);

    public async IAsyncEnumerable<FeedbackFacts> ReadAsync(Month? month, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var filter = month is { } one ? TableClient.CreateQueryFilter($"PartitionKey eq {one.ToString()}") : null;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            if (StoredJson.ReadRow<FeedbackFacts>(row) is { } facts)
                yield return facts;
    }

    public async Task RemoveAsync(FeedbackFacts facts, CancellationToken cancellation) => await MomentRows.TakeOutAsync(
        await storage.TableAsync(Name, cancellation), facts.Month.ToString(), facts.Code.Value, facts.Moment, cancellation);
}
