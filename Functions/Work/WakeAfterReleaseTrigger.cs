using CitizenFeedback.Core.Work;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Functions.Work;

/// <summary>Every five minutes: has a release brought other data?</summary>
public sealed partial class WakeAfterReleaseTrigger(WakeAfterRelease wake, ILogger<WakeAfterReleaseTrigger> logger)
{
    [Function("WakeAfterRelease")]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (await wake.RunAsync(cancellation) is { } woken)
            Woken(woken);
    }

    [LoggerMessage(EventId = 106, Level = LogLevel.Information, Message = "The data of the release is new: {Woken} open feedback woken.")]
    private partial void Woken(int woken);
}
