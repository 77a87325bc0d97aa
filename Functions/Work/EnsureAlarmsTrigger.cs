using CitizenFeedback.Core.Work;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Work;

/// <summary>Every night at 02:00 in Hanoi (19:00 UTC): wakes every open feedback.</summary>
public sealed class EnsureAlarmsTrigger(WakeOpenFeedback wake)
{
    [Function("EnsureAlarms")]
    public Task RunAsync([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellation) => wake.RunAsync(cancellation);
}
