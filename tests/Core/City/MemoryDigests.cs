using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryDigests(KillSwitch kill) : IDigestStore
{
    private readonly Dictionary<DigestKey, Dictionary<DigestEntry, int>> _entries = [];
    private readonly Dictionary<DigestKey, StoredDigest> _states = [];

    public IEnumerable<(DigestKey Key, DigestEntry Entry)> All => _entries.SelectMany(digest => digest.Value.Keys.Select(entry => (digest.Key, entry)));

    public async Task AddAsync(DigestKey key, DigestEntry entry, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before entry");
        _entries.TryAdd(key, []);
        _entries[key].TryAdd(entry, 0);
        kill.Moment("after entry");
    }

    public Task<StoredDigest> LoadAsync(DigestKey key, CancellationToken cancellation) =>
        Task.FromResult(_states.GetValueOrDefault(key) ?? new StoredDigest(Digest.New, null));

    public async Task<int> SealAsync(DigestKey key, int edition, CancellationToken cancellation)
    {
        await Task.Yield();
        var entries = _entries.GetValueOrDefault(key) ?? [];
        foreach (var entry in entries.Where(entry => entry.Value == 0).Select(entry => entry.Key).ToList())
            entries[entry] = edition;
        kill.Moment("after seal");
        return entries.Count(entry => entry.Value == edition);
    }

    public Task<IReadOnlyList<DigestEntry>> EntriesAsync(DigestKey key, int edition, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DigestEntry>>([.. _entries[key].Where(entry => entry.Value == edition).Select(entry => entry.Key)]);

    public async Task<string?> TrySaveAsync(DigestKey key, Digest digest, string? etag, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before digest");
        if (_states.GetValueOrDefault(key)?.ETag != etag)
            return null;
        _states[key] = new StoredDigest(digest, $"{Guid.NewGuid()}");
        kill.Moment("after digest");
        return _states[key].ETag;
    }

    public IAsyncEnumerable<FailedDigest> ListFailedAsync(CancellationToken cancellation) =>
        _states.SelectMany(state => FailedDigest.Of(state.Key, state.Value.Digest)).ToList().ToAsyncEnumerable();

    public Task<int> PurgeAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation) => Task.FromResult(0);
}
