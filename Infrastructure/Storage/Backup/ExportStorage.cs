namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>
/// Copies everything the product keeps into a folder. May run beside the product: of each feedback the events are read before the texts they
/// refer to, so none lacks its text; what changes meanwhile may be missing.
/// </summary>
public sealed class ExportStorage(StorageAccess storage, BackupFolder folder, TimeProvider time, Action<PartCount> finished)
{
    private readonly ReadStorage _store = new(storage);

    public async Task<BackupManifest> RunAsync(CancellationToken cancellation)
    {
        folder.Begin();
        var parts = new List<PartCount>();
        foreach (var table in StoredParts.Tables)
            parts.Add(await FinishAsync(table, (write, _) => TableAsync(table, write, cancellation)));
        foreach (var container in StoredParts.Containers)
            parts.Add(await FinishAsync(container, (write, gate) => ContainerAsync(container, write, gate, cancellation)));
        var manifest = new BackupManifest(time.GetUtcNow(), parts);
        manifest.Write(folder.ManifestFile);
        return manifest;
    }

    private async Task<PartCount> FinishAsync(string part, Func<Func<string, Task>, SemaphoreSlim, Task> copy)
    {
        var digest = new PartDigest();
        await using (var lines = folder.WriteLines(part))
        using (var gate = new SemaphoreSlim(1))
        {
            await copy(
                async line =>
                {
                    digest.Add(line);
                    await lines.WriteLineAsync(line);
                },
                gate);
        }

        var count = digest.Of(part);
        finished(count);
        return count;
    }

    private async Task TableAsync(string table, Func<string, Task> write, CancellationToken cancellation)
    {
        await foreach (var line in _store.RowsAsync(table, cancellation))
            await write(line);
    }

    private Task ContainerAsync(string container, Func<string, Task> write, SemaphoreSlim gate, CancellationToken cancellation) =>
        _store.BlobsAsync(
            container,
            async (line, content) =>
            {
                if (!folder.HasBlob(line.Hash))
                    await folder.WriteBlobAsync(line.Hash, content, cancellation);
                await gate.WaitAsync(cancellation);
                try
                {
                    await write(line.Write());
                }
                finally
                {
                    gate.Release();
                }
            },
            cancellation);
}
