using System.IO.Compression;
using System.Text;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>A backup on disk: a compressed file of lines for each table and container, the blobs under their hashes, and the manifest.</summary>
/// <remarks>It holds personal data: keep it on an encrypted disk, and no longer than the data themselves.</remarks>
public sealed class BackupFolder(string path)
{
    public string ManifestFile => Path.Combine(path, "manifest.json");

    /// <summary>From now on there is no backup here, until its manifest is written.</summary>
    internal void Begin()
    {
        Directory.CreateDirectory(path);
        File.Delete(ManifestFile);
    }

    internal StreamWriter WriteLines(string part) =>
        new(new GZipStream(File.Create(FileOf(part)), CompressionLevel.Fastest), new UTF8Encoding(false));

    internal async IAsyncEnumerable<string> ReadLinesAsync(string part)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(FileOf(part)), CompressionMode.Decompress), Encoding.UTF8);
        while (await reader.ReadLineAsync() is { } line)
            yield return line;
    }

    internal bool HasBlob(string hash) => File.Exists(BlobOf(hash));

    /// <summary>Whole or not at all, so that an export that is killed can go on.</summary>
    internal async Task WriteBlobAsync(string hash, BinaryData content, CancellationToken cancellation)
    {
        var file = BlobOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(unfinished, content.ToArray(), cancellation);
        File.Move(unfinished, file, overwrite: true);
    }

    internal async Task<BinaryData> ReadBlobAsync(string hash, CancellationToken cancellation) =>
        BinaryData.FromBytes(await File.ReadAllBytesAsync(BlobOf(hash), cancellation));

    private string FileOf(string part) => Path.Combine(path, $"{part}.jsonl.gz");

    private string BlobOf(string hash) => Path.Combine(path, "blobs", hash[..2], hash);
}
