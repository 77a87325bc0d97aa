using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Work;

/// <summary>Wakes the alarm of every open feedback, so that a lost alarm costs a day at most.</summary>
public sealed class WakeOpenFeedback(IFeedbackStore feedbacks, IWorkQueue queue, TimeProvider time)
{
    /// <param name="after">How much later they look.</param>
    /// <returns>How many were woken.</returns>
    public async Task<int> RunAsync(TimeSpan? after, CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var id in feedbacks.ListOpenAsync(cancellation))
        {
            await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow(), after), cancellation);
            woken++;
        }

        return woken;
    }
}
