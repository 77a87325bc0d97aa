using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;

namespace CitizenFeedback.Local.Launch;

/// <summary>
/// Two storage emulators, as Azure has two services: one for what the product stores, one under the local bus and its orchestrations.
/// The emulator is one thread, so a webhook that only queues would wait for every table query of the product.
/// </summary>
public sealed class CityStorage
{
    private readonly Azurite _product;
    private readonly Azurite _bus;

    private CityStorage(Azurite product, Azurite bus) => (_product, _bus) = (product, bus);

    /// <summary>The storage the product uses.</summary>
    public string Product => _product.ConnectionString;

    /// <summary>The storage the local host keeps messages and orchestrations in.</summary>
    public string Bus => _bus.ConnectionString;

    public IReadOnlyList<int> ProcessIds => [_product.ProcessId, _bus.ProcessId];

    /// <exception cref="AzuriteException">Node.js is missing, or an emulator does not come up.</exception>
    public static async Task<CityStorage> EnsureRunningAsync(CityOptions options, CancellationToken ct)
    {
        var product = StartAsync(options.Folder.Path);
        var bus = StartAsync(options.Folder.Bus);
        return new CityStorage(await product, await bus);

        Task<Azurite> StartAsync(string folder) => Azurite.EnsureRunningAsync(
            RepositoryRoot.Find(), folder, new AzuriteOptions { InMemory = options.InMemory, Progress = options.Console }, ct);
    }

    /// <summary>Ends them; they write everything to disk.</summary>
    public Task StopAsync() => Task.WhenAll(_product.StopAsync(), _bus.StopAsync());
}
