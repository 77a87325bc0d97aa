using System.Diagnostics;
using System.Text.Json;
using CitizenFeedback.Local.Host.Invocation;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Runs an activity function once and tells the outcome as a line of history.</summary>
internal static class ActivityRun
{
    public static async Task<HistoryEvent> RunAsync(
        FunctionCatalog catalog, FunctionInvoker invoker, Orchestration orchestration, HistoryEvent activity, ILogger logger, CancellationToken ct)
    {
        using var span = HostTraces.Begin($"activity:{activity.Name}", ActivityKind.Server, orchestration.TraceParent);
        try
        {
            var function = catalog.Find(FunctionKind.Activity, activity.Name!)
                ?? throw new InvalidOperationException($"There is no activity function '{activity.Name}'.");
            var data = new Dictionary<string, object?> { ["instanceId"] = orchestration.Id };
            var result = await invoker.InvokeAsync(function, new Trigger { BindingData = data, ActivityInput = activity.Data }, ct);
            return new HistoryEvent(HistoryKind.ActivityCompleted, default, activity.Id, Data: DurableJson.Write(result));
        }
        // The edge of a function: whatever it throws is the orchestrator's to handle.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            HostTraces.Fail(span, e);
            logger.LogError(e, "Activity {Activity} of orchestration {Instance} failed.", activity.Name, orchestration.Id);
            var failure = JsonSerializer.Serialize(TaskFailureDetails.FromException(e));
            return new HistoryEvent(HistoryKind.ActivityFailed, default, activity.Id, Data: failure);
        }
    }
}
