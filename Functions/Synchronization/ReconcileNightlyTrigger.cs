using CitizenFeedback.Core.Synchronization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>Every night at 02:30 in Hanoi (19:30 UTC): compares each register that is switched on, and logs that something differs.</summary>
public sealed partial class ReconcileNightlyTrigger(ReconcileRegisters reconcile, ILogger<ReconcileNightlyTrigger> logger)
{
    [Function("ReconcileNightly")]
    public async Task RunAsync([TimerTrigger("0 30 19 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var found in await reconcile.RunAllAsync(cancellation))
            if (found.Failure is not null || found.Differences.Count > 0)
                Differs(found.Register, found.Differences.Count + found.More, found.Failure);
    }

    [LoggerMessage(EventId = 105, Level = LogLevel.Warning, Message = "Register {Register}: {Count} differences, failure: {Failure}. See api/reconciliations.")]
    private partial void Differs(RegisterName register, int count, string? failure);
}
