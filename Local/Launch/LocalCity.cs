using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;

namespace CitizenFeedback.Local.Launch;

/// <summary>Everything of one city running on this machine: storage, simulators, and the host of the product's functions.</summary>
public sealed class LocalCity : IAsyncDisposable
{
    // A run that was killed leaves its state behind; its parts notice, and end when their running work has.
    private static readonly TimeSpan LeftoversEndIn = TimeSpan.FromSeconds(45);

    private static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>();

    private readonly Dictionary<string, string> _hostSettings;
    private readonly Azurite _storage;
    private readonly CityPart _simulators;
    private readonly CityPart _host;

    private LocalCity(CityOptions options, Azurite storage)
    {
        _storage = storage;
        Addresses = new LocalAddresses(options.PortBase);
        _hostSettings = new(options.HostSettings) { [LocalSettings.Storage] = storage.ConnectionString };
        _simulators = new CityPart(LocalRole.Simulators, options, new Uri(Addresses.Zalo, "sim/webhooks"));
        _host = new CityPart(LocalRole.Host, options, new Uri(Addresses.Functions, "health/ready"));
    }

    public LocalAddresses Addresses { get; }

    /// <summary>The storage the product uses.</summary>
    public string StorageConnectionString => _storage.ConnectionString;

    /// <summary>The storage emulator's process.</summary>
    public int StorageProcessId => _storage.ProcessId;

    public ChildProcess Host => _host.Process;

    public ChildProcess Simulators => _simulators.Process;

    /// <summary>Starts all parts and waits until each is ready.</summary>
    /// <exception cref="LaunchException">A port is taken, or a part does not come up.</exception>
    /// <exception cref="AzuriteException">Node.js is missing, or the storage emulator does not come up.</exception>
    public static async Task<LocalCity> StartAsync(CityOptions options, CancellationToken ct)
    {
        await Ports.EnsureFreeAsync(new LocalAddresses(options.PortBase), RunState.Read(options.Folder) is null ? TimeSpan.Zero : LeftoversEndIn, ct);
        // Made here, so that the two parts never make them at the same time.
        LocalSecrets.LoadOrCreate(options.Folder.SecretsFile);
        var storage = await Azurite.EnsureRunningAsync(
            RepositoryRoot.Find(), options.Folder.Path, new AzuriteOptions { InMemory = options.InMemory, Progress = options.Console }, ct);
        var city = new LocalCity(options, storage);
        try
        {
            await city.StartPartsAsync(ct);
            return city;
        }
        catch
        {
            await city.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the host after it ended or was killed, with other settings where given.</summary>
    public async Task RestartHostAsync(CancellationToken ct, IReadOnlyDictionary<string, string>? settings = null)
    {
        foreach (var (name, value) in settings ?? NoSettings)
            _hostSettings[name] = value;
        _host.Start(_hostSettings);
        await WaitUntilReadyAsync(_host, ct);
    }

    /// <summary>Starts the simulators after they ended or were killed; their files still hold everything.</summary>
    public async Task RestartSimulatorsAsync(CancellationToken ct)
    {
        _simulators.Start(NoSettings);
        await WaitUntilReadyAsync(_simulators, ct);
    }

    /// <summary>Completes with the part that ends first.</summary>
    public async Task<CityPart> WaitForEndOfPartAsync(CancellationToken ct)
    {
        var ended = await Task.WhenAny(Host.Ended, Simulators.Ended).WaitAsync(ct);
        return ended == Host.Ended ? _host : _simulators;
    }

    public Task RestartAsync(CityPart part, CancellationToken ct) =>
        part == _host ? RestartHostAsync(ct) : RestartSimulatorsAsync(ct);

    /// <summary>Ends the parts in the order in which they need each other; storage writes everything to disk.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(_host);
        await StopAsync(_simulators);
        await _storage.StopAsync();
    }

    private async Task StartPartsAsync(CancellationToken ct)
    {
        _simulators.Start(NoSettings);
        _host.Start(_hostSettings);
        await WaitUntilReadyAsync(_simulators, ct);
        await WaitUntilReadyAsync(_host, ct);
    }

    private static async Task WaitUntilReadyAsync(CityPart part, CancellationToken ct)
    {
        using var readiness = new Readiness();
        await readiness.WaitAsync(part, ct);
    }

    private static async Task StopAsync(CityPart part)
    {
        if (part.Process is { } process)
            await process.StopAsync();
        part.Dispose();
    }
}
