using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>
/// Takes a dead message out of the bus into a table, where people see it. One that met a defect waits for a person; one that our own
/// storage or bus let die comes back by itself, later each time.
/// </summary>
public sealed class KeepDeadLetter(IDeadLetterStore store, WorkRules rules, TimeProvider time)
{
    private const string Ladder = "dead-letter";

    public async Task RunAsync(DeadMessage dead, CancellationToken cancellation)
    {
        var (messageId, replay) = DeadLetter.OriginOf(dead.MessageId);
        var fault = await store.FindFaultAsync(dead.MessageId, cancellation);
        while (true)
        {
            var known = await store.FindAsync(dead.Queue, messageId, cancellation);
            if (known?.Letter.Replays > replay || (known?.Letter.Replays == replay && known.Letter.State != DeadLetterState.Replayed))
                return; // kept already: the bus brought it twice
            var letter = (known?.Letter ?? new DeadLetter(dead.Queue, messageId, dead.SessionId, dead.Body, dead.Reason, fault, time.GetUtcNow())) with
            {
                State = DeadLetterState.Waiting,
                Replays = replay,
                Reason = dead.Reason,
                Fault = fault,
                DiedAt = time.GetUtcNow(),
                NextReplay = fault is null ? NextReplay(dead, messageId, replay) : null,
            };
            if (await store.TrySaveAsync(letter, known?.ETag, cancellation))
                return;
        }
    }

    private DateTimeOffset? NextReplay(DeadMessage dead, string messageId, int replay) =>
        time.GetUtcNow() + rules.Ladders.WaitAfter(Ladder, replay + 1, $"{dead.Queue}:{messageId}");
}

/// <summary>A message as its dead-letter queue gives it.</summary>
public sealed record DeadMessage(WorkQueue Queue, string MessageId, string? SessionId, string Body, string? Reason)
{
    /// <summary>Without the body, which may hold personal data.</summary>
    public override string ToString() => $"{Queue} {MessageId}";
}
