using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>What every simulator shows and takes about itself: the calls it received, its fault, the clock.</summary>
internal static class SimEndpoints
{
    public static void MapSimEndpoints(this IEndpointRouteBuilder app, Faults faults, ReceivedCalls calls, SimulatorOptions options)
    {
        app.MapGet("/sim/received", (int? skip, int? take) => new { total = calls.Count, calls = calls.Page(skip ?? 0, Math.Clamp(take ?? 50, 1, 500)) });
        app.MapGet("/sim/faults", () => faults.Current);
        app.MapPost("/sim/faults", (Fault fault) => SetFault(faults, fault));
        app.MapGet("/local/clock", () => new { now = options.Clock.GetUtcNow() });
        app.MapPost("/local/clock", (ClockMove move) => MoveClock(options, move));
    }

    public static IResult SetFault(Faults faults, Fault fault)
    {
        if (!fault.IsValid)
            return Problems.Of(422, "invalid-fault", "delayMs phải từ 0 đến 600000, share từ 0 đến 1, status từ 400 đến 599.");

        faults.Current = fault;
        return Results.Ok(fault);
    }

    private static IResult MoveClock(SimulatorOptions options, ClockMove move)
    {
        if (options.MoveClock is null)
            return Problems.Of(409, "clock-not-movable", "Đồng hồ của trình mô phỏng này không dịch chuyển được.");

        options.MoveClock(move.Offset);
        return Results.Ok(new { now = options.Clock.GetUtcNow(), move.Offset });
    }

    internal sealed record ClockMove(TimeSpan Offset);
}
