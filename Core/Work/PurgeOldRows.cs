using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Work;

/// <summary>Forgets, each night, what no repeat can need. What people may still want to read goes by rules that are data (<see cref="RunRetention"/>).</summary>
public sealed class PurgeOldRows(
    IFeedbackStore feedbacks, IConversationStore conversations, IDeadLetterStore letters, ITryCounts tries, TimeProvider time)
{
    /// <summary>Longer than Zalo's retry ladder (2 h), the queues' life and a replay by hand.</summary>
    private static readonly TimeSpan MemoryOfRepeats = TimeSpan.FromDays(14);

    /// <summary>They count no longer.</summary>
    private static readonly TimeSpan TriesAreKept = EnterTracking.OfCode.Window + TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var old = now - MemoryOfRepeats;
        await feedbacks.PurgeCausesAsync(old, cancellation);
        await conversations.PurgeSeenAsync(old, cancellation);
        await tries.PurgeAsync(now - TriesAreKept, cancellation);
        await letters.PurgeFaultsAsync(old, cancellation);
    }
}
