using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Container <c>parked</c>; a blob is named <c>reason/yyyy-MM-dd/sha256</c> by the UTC day it first came.</summary>
public sealed partial class ParkedBlobs(StorageAccess storage, TimeProvider time) : IParkedInput
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
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation))
            yield return new ParkedItem(
                blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.CreatedOn ?? default, ParkedMetadata.Read(blob.Metadata));
    }

    public async Task<StoredInput?> FindAsync(string name, CancellationToken cancellation)
    {
        if (!Name().IsMatch(name))
            return null;
        try
        {
            var blob = (await (await BlobAsync(name, cancellation)).DownloadContentAsync(cancellation)).Value;
            var item = new ParkedItem(name, blob.Details.ContentLength, blob.Details.CreatedOn, ParkedMetadata.Read(blob.Details.Metadata));
            return new StoredInput(item, blob.Content.ToMemory(), $"{blob.Details.ETag}");
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<bool> TrySettleAsync(StoredInput input, ParkedSettlement settlement, CancellationToken cancellation)
    {
        try
        {
            var unchanged = new BlobRequestConditions { IfMatch = new ETag(input.ETag) };
            await (await BlobAsync(input.Item.Name, cancellation)).SetMetadataAsync(ParkedMetadata.Of(settlement), unchanged, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ConditionNotMet || e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return false;
        }
    }

    public async Task DeleteAsync(string name, CancellationToken cancellation) =>
        await (await BlobAsync(name, cancellation)).DeleteIfExistsAsync(cancellationToken: cancellation);

    public async Task<int> PurgeSettledAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var item in ListAsync(cancellation))
            if (item.Settled?.At < before && (isDry || await (await BlobAsync(item.Name, cancellation)).DeleteIfExistsAsync(cancellationToken: cancellation)))
                count++;
        return count;
    }

    private async Task<BlobClient> BlobAsync(string name, CancellationToken cancellation) =>
        (await storage.ContainerAsync(Container, cancellation)).GetBlobClient(name);

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

    /// <summary>Names come from addresses: one with dots for a folder would lead out of the container.</summary>
    [GeneratedRegex(@"^[a-z0-9\-]{1,64}/[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9a-f]{64}\z")]
    private static partial Regex Name();
}
