using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>
/// A whole city for the tests of one class: simulators and host as own processes over an own storage emulator in memory, free ports, an own folder.
/// Use it with <c>IClassFixture</c>; a class that needs other settings from the start derives its own.
/// </summary>
public class CityFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _alarms = [];
    private LocalCity _city = null!;

    /// <summary>The processes: to kill the host, <c>await Processes.Host.KillAsync()</c>; then <see cref="RestartHostAsync"/>.</summary>
    public LocalCity Processes => _city;

    /// <summary>Zalo's side: API, phones, webhooks.</summary>
    public HttpClient Zalo { get; private set; } = null!;

    public HttpClient Register { get; private set; } = null!;

    public HttpClient Product { get; private set; } = null!;

    /// <summary>What the host keeps of messages and orchestrations.</summary>
    public string HostFolder => _folder.City.Host;

    /// <summary>Signs as this city's Zalo does.</summary>
    public ZaloSigner Signer => new(LocalSettings.AppId, LocalSecrets.LoadOrCreate(_folder.City.SecretsFile).OaSecretKey);

    /// <summary>Warnings and errors of all parts so far.</summary>
    public IReadOnlyList<string> Alarms
    {
        get
        {
            lock (_alarms)
                return [.. _alarms];
        }
    }

    /// <summary>Settings of the host from the start, written with two underscores for a colon.</summary>
    protected virtual IReadOnlyDictionary<string, string> HostSettings => new Dictionary<string, string>();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _city = await LocalCity.StartAsync(
            new CityOptions { Folder = _folder.City, PortBase = Ports.FindFree(), InMemory = true, Console = Hear, HostSettings = HostSettings }, Stop);
        Zalo = new HttpClient { BaseAddress = _city.Addresses.Zalo };
        Register = new HttpClient { BaseAddress = _city.Addresses.City };
        Product = new HttpClient { BaseAddress = _city.Addresses.Functions };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Zalo?.Dispose();
        Register?.Dispose();
        Product?.Dispose();
        if (_city is not null)
            await _city.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A new phone nobody has used.</summary>
    public TestPhone NewPhone() => new(Zalo);

    public Task<IReadOnlyDictionary<string, CityEntry>> EntriesAsync() => new CityClient(Register).EntriesAsync(Stop);

    /// <summary>Waits for the feedback's entry in the city's register.</summary>
    public Task<CityEntry> EntryAsync(string code) => Eventually.FindAsync(
        $"an entry {code} in the register", async () => (await EntriesAsync()).GetValueOrDefault(code), Stop);

    public Task RestartHostAsync(IReadOnlyDictionary<string, string>? settings = null) => _city.RestartHostAsync(Stop, settings);

    /// <summary>Moves the clock of product and simulators.</summary>
    public async Task ForwardAsync(TimeSpan time)
    {
        using var answer = await Product.PostAsJsonAsync("local/clock", new { forward = time }, Stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Makes Zalo's API misbehave: ok, slow, failing, down or dropAnswer.</summary>
    public Task DisturbZaloAsync(string mode, double share = 1) => DisturbAsync(Zalo, mode, share);

    /// <summary>Makes the city's register misbehave.</summary>
    public Task DisturbRegisterAsync(string mode, double share = 1) => DisturbAsync(Register, mode, share);

    /// <summary>Waits until no function runs and no message waits, except for a later time.</summary>
    public Task WaitUntilIdleAsync() => Eventually.IsAsync(
        "an idle host", async () => (await Product.GetStringAsync("local/idle", Stop)).Contains("true", StringComparison.Ordinal), Stop);

    /// <summary>How many messages lie in dead-letter queues.</summary>
    public async Task<int> DeadMessagesAsync()
    {
        var state = await Product.GetFromJsonAsync<JsonElement>("local/state", Stop);
        return state.GetProperty("queues").EnumerateArray().Sum(queue => queue.GetProperty("dead").GetInt32());
    }

    /// <summary>Plays chats as <c>--play</c> does.</summary>
    public async Task<PlayReport> PlayAsync(IReadOnlyList<PlayChat> chats, TimeSpan? patience = null)
    {
        using var play = new ChatPlay(_city.Addresses, NoticeTexts.Shipped(), 8, patience ?? Eventually.Patience);
        return await play.RunAsync(chats, Stop);
    }

    private void Hear(string alarm)
    {
        lock (_alarms)
            _alarms.Add(alarm);
    }

    private static async Task DisturbAsync(HttpClient simulator, string mode, double share)
    {
        using var answer = await simulator.PostAsJsonAsync("sim/faults", new { mode, share }, Stop);
        answer.EnsureSuccessStatusCode();
    }
}
