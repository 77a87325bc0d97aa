using System.Collections.Concurrent;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Hands out tables and blob containers, each created at its first use if missing.</summary>
public sealed class StorageAccess
{
    // Zalo waits two seconds for the webhook's answer, and a queue brings back what failed: no patience here.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromMilliseconds(1500);

    private readonly TableServiceClient _tables;
    private readonly BlobServiceClient _blobs;
    private readonly ConcurrentDictionary<string, Task> _created = new();

    public StorageAccess(StorageSettings settings)
    {
        var (tableOptions, blobOptions) = (Impatient(new TableClientOptions()), Impatient(new BlobClientOptions()));
        if (settings.ConnectionString is { } connection)
        {
            _tables = new TableServiceClient(connection, tableOptions);
            _blobs = new BlobServiceClient(connection, blobOptions);
            return;
        }
        var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings.ManagedIdentityClientId });
        _tables = new TableServiceClient(settings.TableEndpoint, identity, tableOptions);
        _blobs = new BlobServiceClient(settings.BlobEndpoint, identity, blobOptions);
    }

    internal async Task<TableClient> TableAsync(string name, CancellationToken cancellation)
    {
        var table = _tables.GetTableClient(name);
        await OnceAsync($"table {name}", () => table.CreateIfNotExistsAsync(CancellationToken.None), cancellation);
        return table;
    }

    internal async Task<BlobContainerClient> ContainerAsync(string name, CancellationToken cancellation)
    {
        var container = _blobs.GetBlobContainerClient(name);
        await OnceAsync($"container {name}", () => container.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None), cancellation);
        return container;
    }

    private static T Impatient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.NetworkTimeout = NetworkTimeout;
        return options;
    }

    private Task OnceAsync(string what, Func<Task> create, CancellationToken cancellation)
    {
        if (_created.TryGetValue(what, out var creation) && creation is not { IsFaulted: true } and not { IsCanceled: true })
            return creation.WaitAsync(cancellation);
        // Two at once may both create: that is harmless, and simpler than a lock.
        return (_created[what] = create()).WaitAsync(cancellation);
    }
}
