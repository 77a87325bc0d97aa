using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Work;

/// <summary>Wakes the alarm of every open feedback, so that a lost alarm costs a day at most, and forgets what no repeat can need.</summary>
public sealed class WakeOpenFeedback(
    IFeedbackStore feedbacks, IConversationStore conversations, IDeadLetterStore letters, IDigestStore digests, IFormStore forms, ITryCounts tries, IWorkQueue queue,
    TimeProvider time)
{
    /// <summary>Longer than Zalo's retry ladder (2 h), the queues' life and a replay by hand.</summary>
    private static readonly TimeSpan MemoryOfRepeats = TimeSpan.FromDays(14);

    /// <summary>How long people can look up what became of a dead letter; its body may hold personal data.</summary>
    private static readonly TimeSpan MemoryOfSettledLetters = TimeSpan.FromDays(90);

    /// <summary>Nobody can go on with them any more.</summary>
    private static readonly TimeSpan FormsAreKept = 2 * FeedbackForm.Life;

    /// <summary>They count no longer.</summary>
    private static readonly TimeSpan TriesAreKept = EnterTracking.OfCode.Window + TimeSpan.FromDays(1);

    /// <summary>How long people can look up whom a digest did not reach.</summary>
    private static readonly TimeSpan MemoryOfDigests = TimeSpan.FromDays(90);

    /// <returns>How many were woken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var id in feedbacks.ListOpenAsync(cancellation))
        {
            await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(time.GetUtcNow()), cancellation);
            woken++;
        }

        var now = time.GetUtcNow();
        var old = now - MemoryOfRepeats;
        await feedbacks.PurgeCausesAsync(old, cancellation);
        await conversations.PurgeSeenAsync(old, cancellation);
        await forms.PurgeAsync(now - FormsAreKept, cancellation);
        await tries.PurgeAsync(now - TriesAreKept, cancellation);
        await letters.PurgeFaultsAsync(old, cancellation);
        await letters.PurgeSettledAsync(now - MemoryOfSettledLetters, cancellation);
        await digests.PurgeAsync(now - MemoryOfDigests, cancellation);
        return woken;
    }
}
