using CitizenFeedback.Core.Health;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Asks for the container of the pictures.</summary>
internal sealed class BlobProbe(StorageAccess storage) : IReadinessProbe
{
    public string Name => "blobs";

    public async Task CheckAsync(CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync(AttachmentBlobs.Container, cancellation);
        await container.GetPropertiesAsync(cancellationToken: cancellation);
    }
}
