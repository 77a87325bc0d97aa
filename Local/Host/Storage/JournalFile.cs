using System.Buffers;
using System.Text.Json;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>
/// The file of a journal, which no other process writes. It is opened for each write: then a folder that was moved away is noticed,
/// and nothing is written into a file that nobody will find again.
/// </summary>
internal sealed class JournalFile(string path)
{
    private const int Block = 1 << 20;

    private string Fresh => path + ".new";

    /// <summary>Of the lines that are written; what stands behind is the rest of a write that failed.</summary>
    public long Length { get; private set; }

    /// <summary>The rows in the file; a last line without its end was never acknowledged, and is ignored.</summary>
    /// <exception cref="LocalHostException">A line cannot be read.</exception>
    public Dictionary<string, byte[]> Load()
    {
        var rows = new Dictionary<string, byte[]>();
        if (!File.Exists(path))
            return rows;
        var rest = File.ReadAllBytes(path).AsSpan();
        for (var number = 1; rest.IndexOf((byte)'\n') is >= 0 and var end; number++, rest = rest[(end + 1)..])
            Apply(rest[..end], number, rows);
        return rows;
    }

    public void Append(ReadOnlySpan<byte> lines)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        if (RandomAccess.GetLength(file) < Length)
            throw new IOException("it is shorter than what was written to it.");
        RandomAccess.SetLength(file, Length);
        RandomAccess.Write(file, lines, Length);
        Length += lines.Length;
    }

    /// <summary>Puts a file with nothing but these rows in place of the present one, which stays whole until then.</summary>
    public void Replace(Dictionary<string, byte[]> rows)
    {
        var block = new ArrayBufferWriter<byte>(Block);
        long length = 0;
        using (var file = File.OpenHandle(Fresh, FileMode.Create, FileAccess.Write))
        {
            foreach (var (key, value) in rows)
            {
                JournalLine.Write(block, [new RowChange(key, value)]);
                if (block.WrittenCount >= Block)
                    Flush(file);
            }
            Flush(file);

            void Flush(Microsoft.Win32.SafeHandles.SafeFileHandle target)
            {
                RandomAccess.Write(target, block.WrittenSpan, length);
                length += block.WrittenCount;
                block.ResetWrittenCount();
            }
        }
        File.Move(Fresh, path, overwrite: true);
        Length = length;
    }

    private void Apply(ReadOnlySpan<byte> line, int number, Dictionary<string, byte[]> rows)
    {
        try
        {
            JournalLine.Apply(line, rows);
        }
        catch (JsonException e)
        {
            throw new LocalHostException($"Line {number} of {path} cannot be read. Delete the file to begin without what it holds.", e);
        }
    }
}
