using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Host.Clock;

/// <summary>Moves time forward while no function runs, so that no attempt spans the jump.</summary>
internal static class ClockEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static void MapClock(this IEndpointRouteBuilder app, MovedClock clock, DispatchGate gate, IReadOnlyList<Uri> followers)
    {
        app.MapGet("/local/clock", () => Told(clock));
        app.MapPost("/local/clock", async (ClockMove move) =>
        {
            if (move.Forward < TimeSpan.Zero)
                return Results.BadRequest(new { error = "Time moves forward only." });
            try
            {
                if (!await gate.CloseAsync(Patience))
                    return Results.Json(new { error = "A function still runs; try again." }, statusCode: StatusCodes.Status409Conflict);
                clock.MoveTo(clock.Offset + move.Forward);
                await TellAsync(followers, clock.Offset);
                return Told(clock);
            }
            finally
            {
                gate.Open();
            }
        });
    }

    private static IResult Told(MovedClock clock) => Results.Json(new { now = clock.GetUtcNow(), offset = clock.Offset });

    private static async Task TellAsync(IReadOnlyList<Uri> followers, TimeSpan offset)
    {
        using var http = new HttpClient();
        foreach (var follower in followers)
            (await http.PostAsJsonAsync(new Uri(follower, "/local/clock"), new { offset = offset.ToString("c") })).EnsureSuccessStatusCode();
    }

    private sealed record ClockMove(TimeSpan Forward);
}
