using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryReconciliations : IReconciliationStore
{
    private readonly Dictionary<RegisterName, Reconciliation> _newest = [];

    public Task<Reconciliation?> FindAsync(RegisterName register, CancellationToken cancellation) => Task.FromResult(_newest.GetValueOrDefault(register));

    public Task SaveAsync(Reconciliation reconciliation, CancellationToken cancellation)
    {
        _newest[reconciliation.Register] = reconciliation;
        return Task.CompletedTask;
    }
}
