using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>
/// Puts a backup into a store. Killed, it is run again and goes on. At the end the mark of the release is taken away, so that the product
/// wakes everything that is open within minutes.
/// </summary>
public sealed class RestoreStorage(StorageAccess storage, BackupFolder folder, Action<PartCount> finished)
{
    private const int AtOnce = 16;

    /// <returns>The first table or container that holds something already; null: the store is empty.</returns>
    public async Task<string?> FirstUsedAsync(CancellationToken cancellation)
    {
        foreach (var name in StoredParts.Tables)
        {
            var table = await storage.TableAsync(name, cancellation);
            await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation))
                return name;
        }

        foreach (var name in StoredParts.Containers)
        {
            var container = await storage.ContainerAsync(name, cancellation);
            await foreach (var _ in container.GetBlobsAsync(cancellationToken: cancellation))
                return name;
        }

        return null;
    }

    public async Task RunAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        foreach (var part in manifest.Parts)
        {
            await (StoredParts.Containers.Contains(part.Part) ? ContainerAsync(part.Part, cancellation) : TableAsync(part.Part, cancellation));
            finished(part);
        }

        await new ReleaseTable(storage).ForgetAsync(cancellation);
    }

    private async Task TableAsync(string part, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(part, cancellation);
        await Parallel.ForEachAsync(BatchesAsync(part), Parallelism(cancellation), async (rows, stop) =>
        {
            var transaction = new RowTransaction(table);
            foreach (var row in rows)
                transaction.Put(row);
            await transaction.TrySubmitAsync(stop);
        });
    }

    /// <summary>Rows of one partition that stand together and fit into one transaction.</summary>
    private async IAsyncEnumerable<IReadOnlyList<TableEntity>> BatchesAsync(string part)
    {
        var (batch, bytes) = (new List<TableEntity>(), 0);
        await foreach (var line in folder.ReadLinesAsync(part))
        {
            var row = RowLine.Read(line);
            var size = RowTransaction.SizeOf(row);
            if (batch.Count > 0 && (batch[0].PartitionKey != row.PartitionKey || batch.Count == RowTransaction.MostRows || bytes + size > RowTransaction.MostBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task ContainerAsync(string part, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(part, cancellation);
        await Parallel.ForEachAsync(folder.ReadLinesAsync(part), Parallelism(cancellation), async (text, stop) =>
        {
            var line = BlobLine.Read(text);
            var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = line.ContentType }, Metadata = line.Metadata };
            await container.GetBlobClient(line.Name).UploadAsync(await folder.ReadBlobAsync(line.Hash, stop), options, stop);
        });
    }

    private static ParallelOptions Parallelism(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
