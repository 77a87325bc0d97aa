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
    private static readonly (int Retries, TimeSpan NetworkTimeout) Impatient = (1, TimeSpan.FromMilliseconds(1500));

    // A backup of everything must not end with the first slow answer.
    private static readonly (int Retries, TimeSpan NetworkTimeout) Patient = (8, TimeSpan.FromMinutes(2));

    private readonly TableServiceClient _tables;
    private readonly BlobServiceClient _blobs;
    private readonly ConcurrentDictionary<string, Task> _created = new();

    /// <param name="isPatient">For commands that read or write everything.</param>
    public StorageAccess(StorageSettings settings, bool isPatient = false)
    {
        var patience = isPatient ? Patient : Impatient;
        var (tableOptions, blobOptions) = (With(patience, new TableClientOptions()), With(patience, new BlobClientOptions()));
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

    private static T With<T>((int Retries, TimeSpan NetworkTimeout) patience, T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = patience.Retries;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.NetworkTimeout = patience.NetworkTimeout;
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
