using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Lets one process at a time refresh the token, because a refresh token can be spent once.</summary>
internal sealed class TokenLease(StorageAccess storage, TimeProvider time)
{
    /// <summary>Longer than the one 5 s call made under it, with the storage calls around it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    /// <summary>Long enough for another process to finish its refresh.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <returns>Null if another process holds it all the time.</returns>
    public async Task<IAsyncDisposable?> TakeAsync(CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync("locks", cancellation);
        var blob = container.GetBlobClient("zalo-token");
        if (!await blob.ExistsAsync(cancellation))
            await CreateAsync(blob, cancellation);
        var lease = blob.GetBlobLeaseClient();
        for (var start = time.GetTimestamp(); time.GetElapsedTime(start) < Patience; await Task.Delay(Pause, time, cancellation))
            if (await TryTakeAsync(lease, cancellation))
                return new Held(lease);
        return null;
    }

    private static async Task<bool> TryTakeAsync(BlobLeaseClient lease, CancellationToken cancellation)
    {
        try
        {
            await lease.AcquireAsync(Life, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), overwrite: false, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Another process was faster: it is there, which is all that is wanted.
        }
    }

    private sealed class Held(BlobLeaseClient lease) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await lease.ReleaseAsync();
            }
            catch (RequestFailedException)
            {
                // It ends by itself; what was done under it stands.
            }
        }
    }
}
