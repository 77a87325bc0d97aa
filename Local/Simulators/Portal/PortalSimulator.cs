using CitizenFeedback.Local.Simulators.Calls;
using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>The National Public Service Portal behind its adapter, with a page that shows what it holds.</summary>
internal sealed class PortalSimulator : IAsyncDisposable
{
    private const int LongestBody = 1024 * 1024;

    private readonly WebApplication _app;
    private readonly PortalBook _book;
    private readonly ReceivedCalls _calls;
    private readonly Faults _faults = new();
    private readonly RateLimit _limit;

    private PortalSimulator(SimulatorOptions options)
    {
        _app = SimulatorServer.Build(options.PortalListen);
        _book = new PortalBook(Path.Combine(options.DataFolder, "portal", "records.jsonl"), options.Clock);
        _calls = new ReceivedCalls(Path.Combine(options.DataFolder, "portal", "calls.jsonl"), options.Clock);
        _limit = new RateLimit(options.PortalCallsPerSecond, TimeSpan.FromSeconds(1), TimeProvider.System);
        var gate = new CallGate(_faults, _calls, LongestBody, FailAsync);
        _app.UseWhen(context => context.Request.Path.Value is "/login" or "/call", api => api.Use(gate.HandleAsync));
        var endpoints = new PortalEndpoints(new PortalServices(_book), _limit, options);
        endpoints.Map(_app);
        _app.MapSimEndpoints(_faults, _calls, options);
        _app.MapGet("/sim/entries", Entries);
        _app.MapGet("/sim/pace", () => new { _limit.Limit, _limit.Peak });
        _app.MapPost("/sim/changes", Change);
        _app.MapPost("/sim/sessions/end", endpoints.EndSessions);
        _app.MapRegisterPage("portal.html");
    }

    public Uri Address => SimulatorServer.AddressOf(_app);

    public static async Task<PortalSimulator> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var portal = new PortalSimulator(options);
        await portal._app.StartAsync(cancellationToken);
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _book.Dispose();
        _calls.Dispose();
    }

    /// <summary>One line a feedback of ours; more than one record of it would be a fault of the product.</summary>
    private IEnumerable<object> Entries() => _book.All().GroupBy(entry => entry.OurCode).Select(records => new
    {
        code = records.Key,
        creations = records.Count(),
        records.First().NationalCode,
        records.First().Version,
        records.First().Status,
        records.First().OwnAnswer,
        lastReceivedAt = records.Max(record => record.Last.At),
        current = records.First().Sent,
        versions = records.SelectMany(record => record.Lines).Select(line => new { line.At, version = line.Body?["PHIENBAN"], status = line.Status ?? (int?)line.Body?["TRANGTHAI"], line.Answer }),
    });

    private IResult Change(OwnChange change) => _book.Change(change.NationalCode, change.Status, change.Answer) is null
        ? Problems.Of(404, "not-found", "Cổng không có mã này.")
        : Results.Ok();

    private static async Task FailAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        await Problems.Of(503, "unavailable", "Cổng đang bảo trì.").ExecuteAsync(context);
    }

    /// <summary>What the portal's own people do.</summary>
    internal sealed record OwnChange(string NationalCode, int Status, string? Answer = null);
}
