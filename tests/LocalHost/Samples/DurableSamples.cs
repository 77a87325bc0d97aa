using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Tests.Samples;

public sealed class DurableSamples(Probe probe)
{
    [Function("Chain")]
    public async Task<string> ChainAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        probe.Log.Enqueue(context.IsReplaying ? "replaying" : "first time");
        var first = await context.CallActivityAsync<string>("Say", context.GetInput<string>());
        var name = probe.Released ? "SayOtherwise" : "Say";
        return await context.CallActivityAsync<string>(name, first) + $" {context.NewGuid() == context.NewGuid()}";
    }

    [Function("Say")]
    public Task<string> SayAsync([ActivityTrigger] string input)
    {
        probe.Log.Enqueue($"say {input}");
        return probe.OnActivity(input);
    }

    [Function("SayOtherwise")]
    public Task<string> SayOtherwiseAsync([ActivityTrigger] string input) => SayAsync(input);

    [Function("Careful")]
    public static async Task<string> CarefulAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<string>("Say", "careful");
        }
        catch (TaskFailedException e)
        {
            return $"{e.TaskName}: {e.FailureDetails.ErrorMessage}";
        }
    }

    /// <summary>Sleeps until its time or a poke, then begins anew: the shape of an alarm.</summary>
    [Function("Sleeper")]
    public async Task SleeperAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var rounds = context.GetInput<int>();
        try
        {
            var poke = await context.WaitForExternalEvent<string>("poke", TimeSpan.FromHours(24));
            probe.Log.Enqueue($"poked {poke} after {rounds}");
        }
        catch (TaskCanceledException)
        {
            probe.Log.Enqueue($"slept until {context.CurrentUtcDateTime:dd HH} after {rounds}");
        }
        context.ContinueAsNew(rounds + 1);
    }

    [Function("Impatient")]
    public static async Task ImpatientAsync([OrchestrationTrigger] TaskOrchestrationContext context) => await Task.Delay(50);

    [Function("Wake")]
    public static async Task WakeAsync([ServiceBusTrigger("wake")] string id, [DurableClient] DurableTaskClient client) =>
        await client.ScheduleNewOrchestrationInstanceAsync("Sleeper", 1, new StartOrchestrationOptions(id));
}
