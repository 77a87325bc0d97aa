using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Work;

/// <summary>Wakes the alarm of every open feedback, so that a lost alarm costs a day at most.</summary>
public sealed class WakeOpenFeedback(IFeedbackStore feedbacks, IWorkQueue queue, TimeProvider time)
{
    /// <returns>How many were woken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var id in feedbacks.ListOpenAsync(cancellation))
        {
            await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow()), cancellation);
            woken++;
        }

        return woken;
    }
}
