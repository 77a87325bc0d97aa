using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Work;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Functions.Work;

/// <summary>Every night at 02:00 in Hanoi (19:00 UTC): wakes every open feedback, forgets what is old, and logs what a person must mend in the data.</summary>
public sealed partial class EnsureAlarmsTrigger(WakeOpenFeedback wake, PurgeOldRows purge, DataWarnings warnings, ILogger<EnsureAlarmsTrigger> logger)
{
    [Function("EnsureAlarms")]
    public async Task RunAsync([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var warning in warnings.Now())
            Warn(warning);
        await wake.RunAsync(after: null, cancellation);
        await purge.RunAsync(cancellation);
    }

    [LoggerMessage(EventId = 104, Level = LogLevel.Warning, Message = "{Warning}")]
    private partial void Warn(string warning);
}
