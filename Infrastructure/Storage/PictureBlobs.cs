using Azure.Storage.Blobs.Models;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Container <c>attachments</c>.</summary>
public sealed class PictureBlobs(StorageAccess storage) : IPictureStore
{
    internal const string Container = "attachments";

    public async Task SaveAsync(string name, byte[] content, string contentType, CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(Container, cancellation);
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellation);
    }
}
