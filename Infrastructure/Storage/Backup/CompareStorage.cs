namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>Reads the whole store and says where it is not what a backup holds: the proof of a restore.</summary>
public sealed class CompareStorage(StorageAccess storage)
{
    private readonly ReadStorage _store = new(storage);

    /// <returns>Parts that differ, as they should be and as they are; none: the store holds exactly what the backup does.</returns>
    public async Task<IReadOnlyList<(PartCount Expected, PartCount Found)>> RunAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        var differences = new List<(PartCount, PartCount)>();
        foreach (var expected in manifest.Parts)
        {
            var found = await CountAsync(expected.Part, cancellation);
            if (found != expected)
                differences.Add((expected, found));
        }

        return differences;
    }

    private async Task<PartCount> CountAsync(string part, CancellationToken cancellation)
    {
        var digest = new PartDigest();
        if (StoredParts.Containers.Contains(part))
        {
            await _store.BlobsAsync(
                part,
                (line, _) =>
                {
                    digest.Add(line.Write());
                    return Task.CompletedTask;
                },
                cancellation);
        }
        else
        {
            await foreach (var line in _store.RowsAsync(part, cancellation))
                digest.Add(line);
        }

        return digest.Of(part);
    }
}
