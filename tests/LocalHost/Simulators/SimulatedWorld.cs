using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.Local.Simulators;
using Outside = CitizenFeedback.Local.Simulators.Simulators;

namespace CitizenFeedback.Local.Tests.Simulators;

/// <summary>All simulators on free ports over a folder of their own, and a receiver of webhooks.</summary>
internal sealed class SimulatedWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulators-").FullName;
    private RunningSimulators? _running;

    public ManualClock Clock { get; } = new();

    public WebhookReceiver Receiver { get; private init; } = null!;

    public HttpClient Zalo { get; private set; } = null!;

    public HttpClient City { get; private set; } = null!;

    public HttpClient Portal { get; private set; } = null!;

    public SimulatorOptions Options { get; private set; } = null!;

    public static async Task<SimulatedWorld> StartAsync(Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var world = new SimulatedWorld { Receiver = await WebhookReceiver.StartAsync() };
        var options = new SimulatorOptions
        {
            ZaloListen = new Uri("http://127.0.0.1:0"),
            CityListen = new Uri("http://127.0.0.1:0"),
            PortalListen = new Uri("http://127.0.0.1:0"),
            DataFolder = world._folder,
            Clock = world.Clock,
            Webhook = world.Receiver.Address,
        };
        world.Options = change?.Invoke(options) ?? options;
        await world.RestartAsync();
        return world;
    }

    /// <summary>Ends the simulators and starts them again over the same files.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _running = await Outside.StartAsync(Options, CancellationToken.None);
        Zalo = new HttpClient { BaseAddress = _running.Zalo };
        City = new HttpClient { BaseAddress = _running.City };
        Portal = new HttpClient { BaseAddress = _running.Portal };
        City.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Options.CityApiKey);
    }

    public async Task StopAsync()
    {
        if (_running is not null)
            await _running.DisposeAsync();

        _running = null;
    }

    /// <summary>Uses the access token of the first refresh from now on.</summary>
    public async Task LogInAsync() => Use(await RefreshAsync(Options.FirstRefreshToken));

    /// <summary>Uses a new access token, as an administrator gets it, for when the old one has expired.</summary>
    public async Task LogInAgainAsync() => Use(await PostAsync("/sim/tokens", new { }));

    public Task<JsonElement> RefreshAsync(string refreshToken, string? appSecret = null) => SendAsync(Zalo, new HttpRequestMessage(HttpMethod.Post, "/v4/oa/access_token")
    {
        Headers = { { "secret_key", appSecret ?? Options.AppSecret } },
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["refresh_token"] = refreshToken, ["app_id"] = Options.AppId, ["grant_type"] = "refresh_token" }),
    });

    /// <summary>Lets a phone do something; returns the answer with <c>msg_id</c>.</summary>
    public Task<JsonElement> PhoneAsync(string userId, object send) => PostAsync($"/phone/{userId}/send", send);

    public async Task<JsonElement[]> MessagesAsync(string userId, int after = 0) =>
        [.. (await Zalo.GetFromJsonAsync<JsonElement>($"/phone/{userId}/messages?after={after}")).EnumerateArray()];

    public Task<JsonElement> PostAsync(string path, object body) =>
        SendAsync(Zalo, new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    public Task<JsonElement> GetAsync(string path) => Zalo.GetFromJsonAsync<JsonElement>(path);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Receiver.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Use(JsonElement pair)
    {
        Zalo.DefaultRequestHeaders.Remove("access_token");
        Zalo.DefaultRequestHeaders.Add("access_token", pair.GetProperty("access_token").GetString());
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
