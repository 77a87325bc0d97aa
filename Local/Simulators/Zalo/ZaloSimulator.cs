using CitizenFeedback.Local.Simulators.Calls;
using CitizenFeedback.Local.Simulators.City;
using CitizenFeedback.Local.Simulators.Web;
using CitizenFeedback.Local.Simulators.Zalo.Api;
using CitizenFeedback.Local.Simulators.Zalo.Phones;
using CitizenFeedback.Local.Simulators.Zalo.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.Zalo;

/// <summary>Zalo: the phone page, the API the product calls, the webhooks the product is called by.</summary>
internal sealed class ZaloSimulator : IAsyncDisposable
{
    private const int LongestBody = 1024 * 1024;
    private readonly WebApplication _app;
    private readonly ZaloWorld _world;
    private readonly ReceivedCalls _calls;
    private readonly Faults _faults = new();

    private ZaloSimulator(SimulatorOptions options, CitySimulator city)
    {
        _app = SimulatorServer.Build(options.ZaloListen);
        _world = new ZaloWorld(options);
        _calls = new ReceivedCalls(Path.Combine(options.DataFolder, "zalo", "calls.jsonl"), options.Clock);
        var gate = new CallGate(_faults, _calls, LongestBody, ZaloApi.FailAsync);
        _app.UseWhen(context => ZaloApi.Has(context.Request.Path), api => api.Use(gate.HandleAsync));
        _app.MapZaloApi(_world);
        new PhoneEndpoints(_world).Map(_app);
        _app.MapSimEndpoints(_faults, _calls, options);
        MapPanel(_app, city);
        _app.MapPage("/", "phone.html", "text/html; charset=utf-8");
        _app.MapPage("/phone.css", "phone.css", "text/css; charset=utf-8");
        _app.MapPage("/phone.js", "phone.js", "text/javascript; charset=utf-8");
    }

    public Uri Address => SimulatorServer.AddressOf(_app);

    public static async Task<ZaloSimulator> StartAsync(SimulatorOptions options, CitySimulator city, CancellationToken cancellationToken)
    {
        var zalo = new ZaloSimulator(options, city);
        await zalo._app.StartAsync(cancellationToken);
        zalo._world.Open(zalo.Address);
        return zalo;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _world.DisposeAsync();
        _calls.Dispose();
    }

    /// <summary>What the page's side panel shows and sets; the city's part too, so that one page does for both.</summary>
    private void MapPanel(IEndpointRouteBuilder app, CitySimulator city)
    {
        app.MapGet("/sim/webhooks", Counts);
        app.MapPost("/sim/webhooks/enable", () =>
        {
            _world.Webhooks.Subscribe();
            return Counts();
        });
        app.MapPost("/sim/tokens", () => TokenEndpoint.Answer(_world.Tokens.LogIn()));
        app.MapPost("/sim/city/faults", (Fault fault) => SimEndpoints.SetFault(city.Faults, fault));
        app.MapGet("/sim/state", () => new
        {
            now = _world.Now,
            oa = _world.Options.OaName,
            webhooks = Counts(),
            zalo = new { fault = _faults.Current, received = _calls.Count, newest = _calls.Page(0, 6) },
            city = new { fault = city.Faults.Current, received = city.Calls.Count, newest = city.Calls.Page(0, 6), entries = city.EntryCount, address = city.Address },
        });
    }

    private Webhooks.WebhookCounts Counts() => _world.Webhooks.Counts(_world.Options.Webhook);
}
