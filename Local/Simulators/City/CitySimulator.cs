using CitizenFeedback.Local.Simulators.Agencies;
using CitizenFeedback.Local.Simulators.Calls;
using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.City;

/// <summary>The city's own register of feedback, with a page that shows what it holds.</summary>
internal sealed class CitySimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CityRegister _register;
    private readonly AgencySimulator _agency;
    private readonly RegisterDesk _desk;

    private CitySimulator(SimulatorOptions options)
    {
        _app = SimulatorServer.Build(options.CityListen);
        _register = new CityRegister(Path.Combine(options.DataFolder, "city", "register.jsonl"), options.Clock);
        Calls = new ReceivedCalls(Path.Combine(options.DataFolder, "city", "calls.jsonl"), options.Clock);
        var gate = new CallGate(Faults, Calls, FeedbackEndpoints.LongestBody, FailAsync);
        _app.UseWhen(context => context.Request.Path.StartsWithSegments("/v1"), api => api.Use(gate.HandleAsync));
        new FeedbackEndpoints(_register, options.CityApiKey).Map(_app);
        _app.MapSimEndpoints(Faults, Calls, options);
        _agency = new AgencySimulator(options);
        _agency.Map(_app);
        _desk = new RegisterDesk(options, _register);
        _desk.Map(_app);
        _app.MapGet("/sim/entries", Entries);
        _app.MapRegisterPage("city.html");
    }

    public Faults Faults { get; } = new();

    public ReceivedCalls Calls { get; }

    public int EntryCount => _register.All().Count;

    public Uri Address => SimulatorServer.AddressOf(_app);

    public static async Task<CitySimulator> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var city = new CitySimulator(options);
        await city._app.StartAsync(cancellationToken);
        city._desk.Start();
        return city;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _desk.DisposeAsync();
        _register.Dispose();
        _agency.Dispose();
        Calls.Dispose();
    }

    private IEnumerable<object> Entries() => _register.All().Select(entry => new
    {
        entry.Code,
        entry.Current.Version,
        entry.Creations,
        entry.LastReceivedAt,
        entry.Current,
        versions = entry.Received.Select(line => new { line.Version, line.Result, line.At, line.Body.Stage }),
        acts = _desk.Of(entry.Code),
    });

    private static async Task FailAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        await Problems.Of(503, "unavailable", "Hệ thống của thành phố đang bảo trì, vui lòng thử lại sau.").ExecuteAsync(context);
    }
}
