using System.Text;
using System.Text.Json;

namespace CitizenFeedback.Local.Simulators.Journals;

/// <summary>
/// An append-only file of JSON lines. A line is handed to the operating system before <see cref="Append"/> returns,
/// so that a killed process loses nothing it has acknowledged.
/// </summary>
internal sealed class Journal<T> : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;

    public Journal(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        Loaded = Load();
    }

    /// <summary>The lines that were there at the start, oldest first.</summary>
    public IReadOnlyList<T> Loaded { get; }

    public void Append(T line)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, SimulatorJson.Options) + "\n");
        lock (_lock)
            _file.Write(bytes);
    }

    public void Dispose() => _file.Dispose();

    private List<T> Load()
    {
        using var reader = new StreamReader(_file, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();

        // A kill in the middle of a write leaves half a line, which was never acknowledged: cut it off.
        var complete = text[..(text.LastIndexOf('\n') + 1)];
        _file.SetLength(Encoding.UTF8.GetByteCount(complete));
        _file.Seek(0, SeekOrigin.End);
        return [.. complete.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<T>(line, SimulatorJson.Options)!)];
    }
}
