using Azure.Data.Tables;
using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>Synchronization</c>: row <c>portal/mark</c>, and the newest comparison with each register as <c>reconciliation/City</c> and so on.</summary>
public sealed class SynchronizationTable(StorageAccess storage) : IPortalMarks, IReconciliationStore
{
    internal const string Name = "Synchronization";

    private const string Portal = "portal", Mark = "mark", Comparisons = "reconciliation";

    public async Task<PortalMark> LoadAsync(CancellationToken cancellation) =>
        await FindAsync<PortalMark>(Portal, Mark, cancellation) ?? new PortalMark();

    public Task SaveAsync(PortalMark mark, CancellationToken cancellation) => SaveAsync(Portal, Mark, mark, cancellation);

    public Task<Reconciliation?> FindAsync(RegisterName register, CancellationToken cancellation) =>
        FindAsync<Reconciliation>(Comparisons, $"{register}", cancellation);

    public Task SaveAsync(Reconciliation reconciliation, CancellationToken cancellation) =>
        SaveAsync(Comparisons, $"{reconciliation.Register}", reconciliation, cancellation);

    private async Task<T?> FindAsync<T>(string partition, string name, CancellationToken cancellation)
        where T : class
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, name, cancellationToken: cancellation);
        return row.HasValue ? StoredJson.ReadRow<T>(row.Value!) : null;
    }

    private async Task SaveAsync<T>(string partition, string name, T value, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpsertEntityAsync(StoredJson.Row(partition, name, value), TableUpdateMode.Replace, cancellation);
    }
}
