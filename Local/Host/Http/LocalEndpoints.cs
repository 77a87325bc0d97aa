using CitizenFeedback.Local.Host.Bus;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Host.Durable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Host.Http;

/// <summary>What the local host tells about itself, and lets others do with its clock.</summary>
internal static class LocalEndpoints
{
    /// <summary>Zalo's refresh token lives three months, and something must renew it in between.</summary>
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromDays(60);

    public static void MapLocal(this IEndpointRouteBuilder app, LocalParts parts)
    {
        app.MapGet("/local/clock", () => Now(parts.Clock));
        app.MapPost("/local/clock", (ClockMove move, CancellationToken ct) => MoveAsync(move, parts, ct));
        app.MapGet("/local/state", () => State(parts));
        app.MapGet("/local/idle", () => IsIdle(parts));
    }

    private static async Task<IResult> MoveAsync(ClockMove move, LocalParts parts, CancellationToken ct)
    {
        if (move.Forward < TimeSpan.Zero)
            return TypedResults.Problem("The clock moves forward only.", statusCode: StatusCodes.Status422UnprocessableEntity);
        if (move.Forward > MostAtOnce)
            return TypedResults.Problem($"The clock moves {MostAtOnce.TotalDays:0} days at once at most: what must be done in between would be missed.", statusCode: StatusCodes.Status422UnprocessableEntity);
        try
        {
            return await parts.Mover.MoveAsync(move.Forward, ct)
                ? TypedResults.Ok(Now(parts.Clock))
                : TypedResults.Problem("A function has been running for too long; the clock was not moved.", statusCode: StatusCodes.Status409Conflict);
        }
        catch (HttpRequestException e)
        {
            return TypedResults.Problem($"The clock was moved, but a follower was not told: {e.Message}", statusCode: StatusCodes.Status502BadGateway);
        }
    }

    private static ClockState Now(MovedClock clock) => new(clock.GetUtcNow(), clock.Offset);

    private static bool IsIdle(LocalParts parts) =>
        parts.Gate.Running == 0 && parts.Durable.IsIdle
        && parts.Listeners.All(listener => listener.Source.Count() is { Active: 0, Locked: 0 });

    private static object State(LocalParts parts) => new
    {
        ready = true,
        now = parts.Clock.GetUtcNow(),
        queues = parts.Bus.Queues.OrderBy(queue => queue.Name).Select(Describe),
        orchestrations = parts.Durable.Instances.Where(instance => instance.State.Status is not null).OrderBy(instance => instance.Id).Select(Describe),
    };

    private static object Describe(LocalQueue queue)
    {
        var live = queue.Live.Count();
        var dead = queue.Dead.Count();
        return new { queue.Name, live.Active, live.Scheduled, live.Locked, Dead = dead.Active + dead.Locked };
    }

    private static object Describe(OrchestrationInstance instance) => new
    {
        instance.Id,
        status = instance.State.Status.ToString(),
        nextTimer = instance.State.OpenTimers().Min(timer => timer.FireAt),
    };

    internal sealed record ClockMove(TimeSpan Forward);

    internal sealed record ClockState(DateTimeOffset Now, TimeSpan Offset);
}
