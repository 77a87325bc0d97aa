using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.City;

/// <summary>The city's register: an upsert by code and version. It changes nothing for a version it has or has passed.</summary>
internal sealed class CityRegister : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Journal<RegisterLine> _journal;
    private readonly Dictionary<string, RegisterEntry> _entries = new(StringComparer.Ordinal);

    public CityRegister(string path, TimeProvider clock)
    {
        _clock = clock;
        _journal = new Journal<RegisterLine>(path);
        foreach (var line in _journal.Loaded)
            Fold(line);
    }

    public UpsertResult Put(FeedbackBody body)
    {
        lock (_lock)
        {
            var line = new RegisterLine(body.Code!, body.Version, ResultOf(body), _clock.GetUtcNow(), body);
            _journal.Append(line);
            Fold(line);
            return line.Result;
        }
    }

    public RegisterEntry? Find(string code)
    {
        lock (_lock)
            return _entries.GetValueOrDefault(code);
    }

    /// <summary>All entries in the order of their first arrival.</summary>
    public IReadOnlyList<RegisterEntry> All()
    {
        lock (_lock)
            return [.. _entries.Values];
    }

    public void Dispose() => _journal.Dispose();

    private UpsertResult ResultOf(FeedbackBody body) => _entries.GetValueOrDefault(body.Code!)?.Current.Version switch
    {
        null => UpsertResult.Created,
        { } held when body.Version > held => UpsertResult.Updated,
        { } held when body.Version == held => UpsertResult.Unchanged,
        _ => UpsertResult.Stale,
    };

    private void Fold(RegisterLine line) =>
        _entries[line.Code] = _entries.TryGetValue(line.Code, out var entry) ? entry.With(line) : new RegisterEntry(line.Code, [line]);
}
