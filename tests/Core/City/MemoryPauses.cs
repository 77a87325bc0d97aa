using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryPauses : IPauseStore
{
    private readonly Dictionary<WorkKind, Pause> _all = [];

    public int Reads { get; private set; }

    public Task<IReadOnlyList<Pause>> ListAsync(CancellationToken cancellation)
    {
        Reads++;
        return Task.FromResult<IReadOnlyList<Pause>>([.. _all.Values]);
    }

    public Task SaveAsync(Pause pause, CancellationToken cancellation)
    {
        _all[pause.Kind] = pause;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(WorkKind kind, CancellationToken cancellation)
    {
        _all.Remove(kind);
        return Task.CompletedTask;
    }
}
