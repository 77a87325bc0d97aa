using CitizenFeedback.Local.Host.Bus;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Host.Durable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Host;

/// <summary>Shows what the local host has to do.</summary>
internal static class StateEndpoints
{
    public static void MapState(this IEndpointRouteBuilder app, LocalBus bus, DurableRunner runner, DispatchGate gate)
    {
        app.MapGet("/local/state", () => Results.Json(new
        {
            running = gate.Running,
            queues = bus.Queues.ToDictionary(queue => queue.Name, Counts),
            orchestrations = runner.Instances.GroupBy(instance => $"{instance.Status}").ToDictionary(group => group.Key, group => group.Count()),
        }));
        app.MapGet("/local/idle", () => Results.Json(gate.Running == 0 && bus.Queues.All(IsIdle)));
    }

    private static object Counts(LocalQueue queue)
    {
        var (active, scheduled, locked) = queue.Live.Count();
        var dead = queue.Dead.Count();
        return new { active, scheduled, locked, dead = dead.Active + dead.Locked };
    }

    private static bool IsIdle(LocalQueue queue) => queue.Live.Count() is { Active: 0, Locked: 0 };
}
