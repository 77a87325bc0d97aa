using System.Buffers;
using System.Threading.Channels;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>
/// Rows that outlive the process, in a file to which each change is added. A write has ended when the operating system has its
/// bytes: killing the process loses nothing then, a power cut may. While one write is under way the next ones gather and go into
/// the file together, so that hundreds a second cost little.
/// </summary>
internal sealed class Journal : IAsyncDisposable
{
    private const int MaxGroupBytes = 4 << 20;

    // Each time the file has doubled it is replaced: the rows are copied no more often than they are written.
    private const long MinFileBytes = 16 << 20;

    private readonly Channel<JournalWrite> _writes = Channel.CreateUnbounded<JournalWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly string _path;
    private readonly JournalFile _file;
    private readonly Dictionary<string, byte[]> _rows;
    private readonly Task _loop;
    private long _replaceAt;

    /// <summary>Reads the file, if there is one. The caller sees to it that no other process has it open.</summary>
    /// <exception cref="LocalHostException">The file cannot be read.</exception>
    public Journal(string path)
    {
        _path = path;
        _file = new JournalFile(path);
        _rows = _file.Load();
        Replace();
        _loop = Task.Run(RunAsync);
    }

    /// <summary>The rows whose keys begin so, as an earlier process left them; asked for before anything is written.</summary>
    public IEnumerable<T> Read<T>(string prefix) =>
        _rows.Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(row => RowChange.Read<T>(row.Value));

    /// <summary>Makes all changes or none. No changes at all ask only whether the file can be written.</summary>
    /// <exception cref="JournalException">Nothing has changed.</exception>
    public Task WriteAsync(params IReadOnlyList<RowChange> changes)
    {
        var write = new JournalWrite(changes);
        return _writes.Writer.TryWrite(write) ? write.Done : Task.FromException(new OperationCanceledException("The local host has stopped."));
    }

    /// <summary>Takes nothing more, and ends when all that waits is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _writes.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var group = new List<JournalWrite>();
        while (await _writes.Reader.WaitToReadAsync())
        {
            for (var bytes = 0L; bytes < MaxGroupBytes && _writes.Reader.TryRead(out var write); bytes += write.Bytes)
                group.Add(write);
            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<JournalWrite> group)
    {
        try
        {
            _line.ResetWrittenCount();
            JournalLine.Write(_line, group.SelectMany(write => write.Changes));
            _file.Append(_line.WrittenSpan);
        }
        // The edge of the loop: whoever asked for the write gets to know.
        catch (Exception e)
        {
            group.ForEach(write => write.Fail(new JournalException(_path, e)));
            return;
        }
        Apply(group.SelectMany(write => write.Changes));
        group.ForEach(write => write.Succeed());
        if (_file.Length >= _replaceAt)
            TryReplace();
    }

    private void Apply(IEnumerable<RowChange> changes)
    {
        foreach (var (key, value) in changes)
        {
            if (value is null)
                _rows.Remove(key);
            else
                _rows[key] = value;
        }
    }

    private void TryReplace()
    {
        try
        {
            Replace();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The present file still has everything, and is only long.
            _replaceAt = 2 * _file.Length;
        }
    }

    private void Replace()
    {
        _file.Replace(_rows);
        _replaceAt = Math.Max(MinFileBytes, 2 * _file.Length);
    }
}
