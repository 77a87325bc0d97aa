using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>Everything in the store, as lines.</summary>
internal sealed class ReadStorage(StorageAccess storage)
{
    private const int BlobsAtOnce = 8;

    public async IAsyncEnumerable<string> RowsAsync(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
            yield return RowLine.Write(row);
    }

    /// <summary>Hands over each blob with its bytes, several at a time; one that is deleted meanwhile is left out.</summary>
    public async Task BlobsAsync(string name, Func<BlobLine, BinaryData, Task> take, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(name, cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(container.GetBlobsAsync(cancellationToken: cancellation), parallel, async (item, stop) =>
        {
            if (await TryReadAsync(container.GetBlobClient(item.Name), stop) is { } read)
                await take(read.Line, read.Content);
        });
    }

    private static async Task<(BlobLine Line, BinaryData Content)?> TryReadAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var read = (await blob.DownloadContentAsync(cancellation)).Value;
            var hash = Convert.ToHexStringLower(SHA256.HashData(read.Content.ToMemory().Span));
            return (new BlobLine(blob.Name, read.Details.ContentType, hash, new SortedDictionary<string, string>(read.Details.Metadata, StringComparer.Ordinal)), read.Content);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }
}
