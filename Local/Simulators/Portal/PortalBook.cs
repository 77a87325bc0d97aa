using System.Globalization;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>
/// The portal's records. Creating the same feedback twice makes two records, as such systems do: whoever does not know whether it was created
/// must look it up.
/// </summary>
internal sealed class PortalBook : IDisposable
{
    private static readonly TimeSpan LocalTime = TimeSpan.FromHours(7);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Journal<PortalLine> _journal;
    private readonly Dictionary<string, PortalEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<PortalLine> _changes = [];

    public PortalBook(string path, TimeProvider clock)
    {
        _clock = clock;
        _journal = new Journal<PortalLine>(path);
        foreach (var line in _journal.Loaded)
            Fold(line);
    }

    public IReadOnlyList<PortalEntry> All()
    {
        lock (_lock)
            return [.. _entries.Values];
    }

    public IReadOnlyList<PortalLine> Changes()
    {
        lock (_lock)
            return [.. _changes];
    }

    public PortalEntry? Find(string nationalCode)
    {
        lock (_lock)
            return _entries.GetValueOrDefault(nationalCode);
    }

    /// <returns>The record as it is now; null for an update of one there is not.</returns>
    public PortalEntry? Put(JsonObject body, bool isUpdating)
    {
        lock (_lock)
        {
            var code = isUpdating ? $"{body["MAPAKN"]}" : NextCode();
            if (isUpdating && !_entries.ContainsKey(code))
                return null;
            Add(new PortalLine(_changes.Count + 1, _clock.GetUtcNow(), code, body, null, null));
            return _entries[code];
        }
    }

    /// <summary>The portal's own people change a record.</summary>
    public PortalEntry? Change(string nationalCode, int status, string? answer)
    {
        lock (_lock)
        {
            if (!_entries.ContainsKey(nationalCode))
                return null;
            Add(new PortalLine(_changes.Count + 1, _clock.GetUtcNow(), nationalCode, null, status, answer));
            return _entries[nationalCode];
        }
    }

    public void Dispose() => _journal.Dispose();

    /// <summary>Day and running number of that day, beginning anywhere: the whole country files there.</summary>
    private string NextCode()
    {
        var day = _clock.GetUtcNow().ToOffset(LocalTime).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var number = 101 + _entries.Keys.Count(code => code.AsSpan(5, 8).SequenceEqual(day));
        return $"PAKN.{day}.{number:0000}";
    }

    private void Add(PortalLine line)
    {
        _journal.Append(line);
        Fold(line);
    }

    private void Fold(PortalLine line)
    {
        _changes.Add(line);
        _entries[line.NationalCode] = _entries.TryGetValue(line.NationalCode, out var entry) ? entry.With(line) : new PortalEntry(line.NationalCode, [line]);
    }
}
