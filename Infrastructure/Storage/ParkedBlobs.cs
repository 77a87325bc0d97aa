using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Container <c>parked</c>; a blob is named <c>reason/yyyy-MM-dd/sha256</c> by the UTC day it first came.</summary>
public sealed class ParkedBlobs(StorageAccess storage, TimeProvider time) : IParkedInput
{
    internal const string Container = "parked";

    private static readonly BlobUploadOptions OnlyIfNew = new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

    public async Task SaveAsync(string reason, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var today = time.GetUtcNow();
        // Zalo repeats an event for less than two hours: a repeat may come after midnight, but not a day later.
        if (await BlobOf(today.AddDays(-1)).ExistsAsync(cancellation))
            return;
        await AddAsync(BlobOf(today), content, cancellation);

        BlobClient BlobOf(DateTimeOffset day) =>
            container.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{reason}/{day:yyyy-MM-dd}/{hash}"));
    }

    public async IAsyncEnumerable<ParkedItem> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
            yield return new ParkedItem(blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.CreatedOn ?? default);
    }

    private static async Task AddAsync(BlobClient blob, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content), OnlyIfNew, cancellation);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Kept before: what was asked for.
        }
    }
}
