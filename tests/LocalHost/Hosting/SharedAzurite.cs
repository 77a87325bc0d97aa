using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;

[assembly: AssemblyFixture(typeof(CitizenFeedback.Local.Tests.Hosting.SharedAzurite))]

namespace CitizenFeedback.Local.Tests.Hosting;

/// <summary>One storage emulator in memory for the whole test assembly.</summary>
public sealed class SharedAzurite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Host.Azurite.Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() =>
        _azurite = await Host.Azurite.Azurite.EnsureRunningAsync(
            RepositoryRoot.Find(), _folder.Path, new AzuriteOptions { InMemory = true }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _azurite!.StopAsync();
        _folder.Dispose();
    }
}
