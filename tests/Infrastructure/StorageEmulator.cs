using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Tests;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;

[assembly: AssemblyFixture(typeof(StorageEmulator))]

namespace CitizenFeedback.Infrastructure.Tests;

/// <summary>One storage emulator in memory for the whole assembly; tests keep apart by using ids of their own.</summary>
public sealed class StorageEmulator : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infrastructure-").FullName;
    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() =>
        _azurite = await Azurite.EnsureRunningAsync(RepositoryRoot.Find(), _folder, new AzuriteOptions { InMemory = true }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _azurite!.StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A new process, as far as storage is concerned.</summary>
    public StorageAccess Access() => new(new StorageSettings { ConnectionString = ConnectionString });
}
