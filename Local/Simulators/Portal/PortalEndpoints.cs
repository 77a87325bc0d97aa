using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>The envelope of <c>docs/national-portal-contract.md</c>: log in, call with a session, read <c>error_code</c>.</summary>
internal sealed class PortalEndpoints(PortalServices services, RateLimit limit, SimulatorOptions options)
{
    private const int WrongLogIn = 403, SessionEnded = 401, WrongRequest = 400, TooManyCalls = 429;

    private readonly ConcurrentDictionary<string, bool> _sessions = new();

    /// <summary>Every session is over, as after a restart of the portal.</summary>
    public void EndSessions() => _sessions.Clear();

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/login", LogInAsync);
        app.MapPost("/call", CallAsync);
    }

    private async Task<IResult> LogInAsync(HttpRequest request)
    {
        var body = await ReadAsync(request);
        if (request.Headers["dstcode"] != options.PortalDestination || (string?)body?["username"] != options.PortalUser || (string?)body?["password"] != options.PortalPassword)
            return Answer(WrongLogIn, []);
        var session = Guid.NewGuid().ToString("N");
        _sessions[session] = true;
        return Results.Json(new JsonObject { ["error_code"] = 0, ["session"] = session });
    }

    private async Task<IResult> CallAsync(HttpRequest request)
    {
        if (limit.Count() < 0)
            return Answer(TooManyCalls, []);
        if (await ReadAsync(request) is not { } body || request.Headers["dstcode"] != options.PortalDestination || (string?)body["madonvi"] != options.PortalUnit)
            return Answer(WrongRequest, []);
        if (!_sessions.ContainsKey((string?)body["session"] ?? ""))
            return Answer(SessionEnded, []);
        var (error, result) = services.Run((string?)body["service"], (body["data"] as JsonArray)?.FirstOrDefault() as JsonObject, (bool?)body["isUpdating"] == true);
        return Answer(error, result);
    }

    private static IResult Answer(int error, JsonArray result) => Results.Json(new JsonObject { ["error_code"] = error, ["result"] = result });

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
