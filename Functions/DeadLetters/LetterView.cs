using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Functions.DeadLetters;

/// <summary>A dead letter as operators see it: everything but its body, which may hold personal data.</summary>
/// <param name="Fault">The defect that must be mended first; null: our own storage or bus was down.</param>
public sealed record LetterView(
    string Id, WorkQueue Queue, string MessageId, DeadLetterState State, string? Reason, string? Fault, DateTimeOffset DiedAt, int Replays,
    DateTimeOffset? NextReplay, string? SettledBy, string? SettledWhy, DateTimeOffset? SettledAt)
{
    public static LetterView Of(StoredLetter stored)
    {
        var letter = stored.Letter;
        return new LetterView(
            stored.Id, letter.Queue, letter.MessageId, letter.State, letter.Reason, letter.Fault, letter.DiedAt, letter.Replays,
            letter.NextReplay, letter.SettledBy, letter.SettledWhy, letter.SettledAt);
    }
}

/// <param name="Why">Stands beside the letter, or in the history of the feedback, for good.</param>
public sealed record DiscardRequest(string Why);
