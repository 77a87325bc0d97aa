using System.Text.Json;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryTries : ITryCounts
{
    private readonly Dictionary<string, (string Json, int Version)> _rows = [];

    public IEnumerable<string> Keys => _rows.Keys;

    public async Task<StoredTries> LoadAsync(string key, CancellationToken cancellation)
    {
        await Task.Yield();
        return _rows.TryGetValue(key, out var row) ? new StoredTries(JsonSerializer.Deserialize<Tries>(row.Json)!, $"{row.Version}") : new StoredTries(Tries.None, null);
    }

    public async Task<bool> TrySaveAsync(string key, Tries tries, DateTimeOffset at, string? etag, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_rows)
        {
            var version = _rows.TryGetValue(key, out var row) ? row.Version : 0;
            if ((etag ?? "0") != $"{version}")
                return false;
            _rows[key] = (JsonSerializer.Serialize(tries), version + 1);
            return true;
        }
    }

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);
}
