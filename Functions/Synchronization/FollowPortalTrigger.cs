using CitizenFeedback.Core.Synchronization;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>Every five minutes: what was changed at the national portal, and whether it answers again.</summary>
public sealed class FollowPortalTrigger(FollowPortal follow)
{
    [Function("FollowPortal")]
    public Task RunAsync([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => follow.RunAsync(cancellation);
}
