namespace CitizenFeedback.Local.Launch;

/// <summary>What a part prints: all of it into its file, warnings and errors also to the console.</summary>
public sealed class ChildLog : IDisposable
{
    private const int RememberedLines = 60;

    // The level words of the console logger of .NET.
    private static readonly string[] Alarming = ["warn:", "fail:", "crit:", "Unhandled exception"];

    private readonly Lock _turn = new();
    private readonly Queue<string> _last = [];
    private readonly StreamWriter _file;
    private readonly string _part;
    private readonly Action<string> _console;

    public ChildLog(string part, string file, Action<string> console)
    {
        _part = part;
        _console = console;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // The run before is kept, for the question why it died.
        if (File.Exists(file))
            File.Move(file, file + ".before", overwrite: true);
        _file = new StreamWriter(file) { AutoFlush = true };
    }

    /// <summary>The last lines, for the message of a part that died.</summary>
    public string Tail()
    {
        lock (_turn)
            return string.Join('\n', _last);
    }

    public void Write(string? line)
    {
        if (line is null)
            return;
        lock (_turn)
        {
            _file.WriteLine(line);
            _last.Enqueue(line);
            if (_last.Count > RememberedLines)
                _last.Dequeue();
        }
        if (Alarming.Any(word => line.Contains(word, StringComparison.Ordinal)))
            _console($"[{_part}] {line}");
    }

    public void Dispose()
    {
        lock (_turn)
            _file.Dispose();
    }
}
