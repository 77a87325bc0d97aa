using Azure;
using Azure.Storage.Blobs.Models;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Container <c>attachments</c>.</summary>
public sealed class AttachmentBlobs(StorageAccess storage) : IAttachmentStore
{
    internal const string Container = "attachments";

    public async Task SaveAsync(string name, byte[] content, string contentType, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellation);
    }

    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        await container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
    }

    public async Task DeleteAllAsync(string prefix, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellation))
            await DeleteAsync(blob.Name, cancellation);
    }

    public async Task<StoredAttachment?> LoadAsync(string name, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        try
        {
            var blob = (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value;
            return new StoredAttachment(blob.Content.ToArray(), blob.Details.ContentType);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
