using System.Collections.Concurrent;
using CitizenFeedback.Local.Simulators.Calls;
using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.Agencies;

/// <summary>
/// An agency's own system that takes reminders (<c>docs/reminder-webhook.md</c>), below <c>/agency</c> of the city's address: it is told the
/// secrets it may trust, checks each call, and keeps a message it knows once.
/// </summary>
internal sealed class AgencySimulator : IDisposable
{
    private const int LongestBody = 1024 * 1024;

    private readonly ConcurrentBag<string> _secrets = [];
    private readonly ConcurrentDictionary<string, bool> _messages = new();
    private readonly Faults _faults = new();
    private readonly ReceivedCalls _calls;
    private readonly SimulatorOptions _options;

    public AgencySimulator(SimulatorOptions options) =>
        (_options, _calls) = (options, new ReceivedCalls(Path.Combine(options.DataFolder, "agency", "calls.jsonl"), options.Clock));

    public void Map(WebApplication app)
    {
        var gate = new CallGate(_faults, _calls, LongestBody, context => Problems.Of(503, "unavailable", "Hệ thống của cơ quan đang bảo trì.").ExecuteAsync(context));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/agency/reminders"), hook => hook.Use(gate.HandleAsync));
        var agency = app.MapGroup("/agency");
        agency.MapPost("/reminders", TakeAsync);
        agency.MapPost("/sim/secrets", (NewSecret given) => _secrets.Add(given.Secret));
        agency.MapSimEndpoints(_faults, _calls, _options);
    }

    public void Dispose() => _calls.Dispose();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var call = new SignedCall($"{request.Headers["webhook-id"]}", $"{request.Headers["webhook-timestamp"]}", $"{request.Headers["webhook-signature"]}", await reader.ReadToEndAsync());
        if (!call.IsRecentAt(_options.Clock.GetUtcNow()))
            return Problems.Of(400, "old-timestamp", "webhook-timestamp lệch quá 5 phút.");
        if (!_secrets.Any(call.IsSignedWith))
            return Problems.Of(401, "wrong-signature", "Chữ ký không đúng.");
        return Results.Ok(new { call.Id, isNew = _messages.TryAdd(call.Id, true) });
    }

    internal sealed record NewSecret(string Secret);
}
