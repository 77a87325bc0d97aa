using CitizenFeedback.Core.DeadLetters;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.DeadLetters;

/// <summary>Every five minutes: sends again what our own storage or bus let die.</summary>
public sealed class ReplayDeadLettersTrigger(SettleDeadLetters settle)
{
    [Function("ReplayDeadLetters")]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => settle.ReplayDueAsync(cancellation);
}
