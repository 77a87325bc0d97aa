using Azure.Data.Tables;
using CitizenFeedback.Core.Health;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Reads a row that is not there: the cheapest proof that tables answer and may be read.</summary>
internal sealed class TableProbe(StorageAccess storage) : IReadinessProbe
{
    public string Name => "tables";

    public async Task CheckAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(FeedbackTable.Name, cancellation);
        await table.GetEntityIfExistsAsync<TableEntity>("probe", "probe", cancellationToken: cancellation);
    }
}
