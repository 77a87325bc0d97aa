namespace CitizenFeedback.Core.Synchronization;

/// <summary>Keeps the newest comparison with each register.</summary>
public interface IReconciliationStore
{
    /// <returns>Null before the first.</returns>
    Task<Reconciliation?> FindAsync(RegisterName register, CancellationToken cancellation);

    Task SaveAsync(Reconciliation reconciliation, CancellationToken cancellation);
}
