using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Functions.Work;

/// <summary>Starts the alarm of a feedback, or pokes it. The only function that binds the durable client.</summary>
public static class WakeAlarmTrigger
{
    [Function("WakeAlarm")]
    public static async Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.FeedbackAlarm + "%", Connection = QueueSettings.Connection)] string message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var id = QueueMessage.Read<FeedbackAlarmCall>(message).Id.Value;
        var alarm = await client.GetInstanceAsync(id, cancellation);
        if (alarm is { RuntimeStatus: OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending })
            await client.RaiseEventAsync(id, FeedbackAlarm.Poke, cancellation);
        else
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(FeedbackAlarm), id, new StartOrchestrationOptions(id), cancellation);
    }
}
