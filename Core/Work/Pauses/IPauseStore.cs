namespace CitizenFeedback.Core.Work.Pauses;

/// <summary>Keeps the pauses; there are few.</summary>
public interface IPauseStore
{
    Task<IReadOnlyList<Pause>> ListAsync(CancellationToken cancellation);

    /// <summary>In the place of an earlier pause of the same kind.</summary>
    Task SaveAsync(Pause pause, CancellationToken cancellation);

    /// <summary>Nothing happens if there is none.</summary>
    Task RemoveAsync(WorkKind kind, CancellationToken cancellation);
}
