using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Work;

/// <summary>Forgets, each night, what no repeat can need and nobody looks up any more.</summary>
public sealed class PurgeOldRows(
    IFeedbackStore feedbacks, IConversationStore conversations, IDeadLetterStore letters, IDigestStore digests, IFormStore forms, ITryCounts tries,
    IParkedInput parked, TimeProvider time)
{
    /// <summary>Longer than Zalo's retry ladder (2 h), the queues' life and a replay by hand.</summary>
    private static readonly TimeSpan MemoryOfRepeats = TimeSpan.FromDays(14);

    /// <summary>How long people can look up what became of a dead letter or parked input; its body may hold personal data.</summary>
    private static readonly TimeSpan MemoryOfSettledLetters = TimeSpan.FromDays(90);

    /// <summary>Nobody can go on with them any more.</summary>
    private static readonly TimeSpan FormsAreKept = 2 * FeedbackForm.Life;

    /// <summary>They count no longer.</summary>
    private static readonly TimeSpan TriesAreKept = EnterTracking.OfCode.Window + TimeSpan.FromDays(1);

    /// <summary>How long people can look up whom a digest did not reach.</summary>
    private static readonly TimeSpan MemoryOfDigests = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var old = now - MemoryOfRepeats;
        await feedbacks.PurgeCausesAsync(old, cancellation);
        await conversations.PurgeSeenAsync(old, cancellation);
        await forms.PurgeAsync(now - FormsAreKept, cancellation);
        await tries.PurgeAsync(now - TriesAreKept, cancellation);
        await letters.PurgeFaultsAsync(old, cancellation);
        await letters.PurgeSettledAsync(now - MemoryOfSettledLetters, cancellation);
        await parked.PurgeSettledAsync(now - MemoryOfSettledLetters, cancellation);
        await digests.PurgeAsync(now - MemoryOfDigests, cancellation);
    }
}
