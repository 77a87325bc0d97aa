using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CitizenFeedback.Functions.Work;

/// <summary>
/// The alarm clock of one feedback: look, sleep until the next look or a poke, again. It knows no business rule, so a release
/// never breaks a sleeping instance; a lost poke costs time and nothing else.
/// </summary>
public static class FeedbackAlarm
{
    public const string Poke = "poke";

    [Function(nameof(FeedbackAlarm))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var id = context.GetInput<string>();
        var nextLook = await context.CallActivityAsync<DateTime?>(nameof(LookAtFeedback), id);
        if (nextLook is null)
            return;

        using var awake = new CancellationTokenSource();
        var sleep = context.CreateTimer(nextLook.Value, awake.Token);
        await Task.WhenAny(sleep, context.WaitForExternalEvent<object?>(Poke, awake.Token));
        awake.Cancel();
        context.ContinueAsNew(id, preserveUnprocessedEvents: false);
    }
}
