using System.Text.Json;
using CitizenFeedback.Local.Host.Invocation;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Runs an activity function once and tells the outcome as a line of history.</summary>
internal static class ActivityRun
{
    public static async Task<HistoryEvent> RunAsync(
        FunctionCatalog catalog, FunctionInvoker invoker, string instanceId, HistoryEvent activity, ILogger logger, CancellationToken ct)
    {
        try
        {
            var function = catalog.Find(FunctionKind.Activity, activity.Name!)
                ?? throw new InvalidOperationException($"There is no activity function '{activity.Name}'.");
            var data = new Dictionary<string, object?> { ["instanceId"] = instanceId };
            var result = await invoker.InvokeAsync(function, new Trigger { BindingData = data, ActivityInput = activity.Data }, ct);
            return new HistoryEvent(HistoryKind.ActivityCompleted, default, activity.Id, Data: DurableJson.Write(result));
        }
        // The edge of a function: whatever it throws is the orchestrator's to handle.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            logger.LogError(e, "Activity {Activity} of orchestration {Instance} failed.", activity.Name, instanceId);
            var failure = JsonSerializer.Serialize(TaskFailureDetails.FromException(e));
            return new HistoryEvent(HistoryKind.ActivityFailed, default, activity.Id, Data: failure);
        }
    }
}
