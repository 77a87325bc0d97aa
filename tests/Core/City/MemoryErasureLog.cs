using CitizenFeedback.Core.Retention;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryErasureLog(KillSwitch kill) : IErasureLog
{
    public SortedDictionary<string, Tombstone> All { get; } = new(StringComparer.Ordinal);

    public Task SaveAsync(Tombstone tombstone, CancellationToken cancellation)
    {
        kill.Moment("before a tombstone");
        All[tombstone.Code.Value] = tombstone;
        kill.Moment("after a tombstone");
        return Task.CompletedTask;
    }

    public List<RetentionRun> Runs { get; } = [];

    public Task SaveAsync(RetentionRun run, CancellationToken cancellation)
    {
        kill.Moment("before the proof of a run");
        Runs.Insert(0, run);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<RetentionRun> ListRunsAsync(CancellationToken cancellation) => Runs.ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<Tombstone> ListAsync(string? after, CancellationToken cancellation) =>
        All.Where(one => string.CompareOrdinal(one.Key, after) > 0).Select(one => one.Value).ToList().ToAsyncEnumerable();
}
