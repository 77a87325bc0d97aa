using CitizenFeedback.Core.Feedbacks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Look = CitizenFeedback.Core.Work.LookAtFeedback;

namespace CitizenFeedback.Functions.Work;

/// <summary>The alarm's activity. It never throws to the orchestrator: a fault of ours is one more reason to look again soon.</summary>
public sealed partial class LookAtFeedback(Look look, TimeProvider time, ILogger<LookAtFeedback> logger)
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    [Function(nameof(LookAtFeedback))]
    public async Task<DateTime?> RunAsync([ActivityTrigger] string id, CancellationToken cancellation)
    {
        try
        {
            return (await look.RunAsync(FeedbackId.Parse(id)!, cancellation))?.UtcDateTime;
        }
        catch (Exception error)
        {
            // The edge to the orchestrator: an exception there would end the alarm for good.
            Failed(id, error);
            return (time.GetUtcNow() + AfterFault).UtcDateTime;
        }
    }

    [LoggerMessage(EventId = 102, Level = LogLevel.Error, Message = "The alarm of {Id} could not look; it looks again in a minute.")]
    private partial void Failed(string id, Exception error);
}
