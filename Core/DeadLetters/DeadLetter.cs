using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>A message no delivery could bring through. Its body may hold personal data: never logged, never shown to operators.</summary>
/// <param name="MessageId">That of the first sending; a replay has <see cref="ReplayId"/>.</param>
/// <param name="Reason">Why the bus gave it up.</param>
/// <param name="Fault">What threw, if it was a defect; null: our own storage or bus was down.</param>
/// <param name="NextReplay">When it is sent again by itself; null: a person decides.</param>
/// <param name="SettledBy">Who replayed or discarded it last.</param>
public sealed record DeadLetter(
    WorkQueue Queue,
    string MessageId,
    string? SessionId,
    string Body,
    string? Reason,
    string? Fault,
    DateTimeOffset DiedAt,
    DeadLetterState State = DeadLetterState.Waiting,
    int Replays = 0,
    DateTimeOffset? NextReplay = null,
    string? SettledBy = null,
    string? SettledWhy = null,
    DateTimeOffset? SettledAt = null)
{
    private const string Mark = "~r";

    /// <summary>Id of the replay with that number, from 1: the same if its sending is repeated.</summary>
    public string ReplayId(int number) => $"{MessageId}{Mark}{number}";

    /// <summary>Without the body.</summary>
    public override string ToString() => $"{Queue} {MessageId}";

    /// <summary>Tells from the id of a dead message which it was first, and which replay it is; 0 for the first sending.</summary>
    public static (string MessageId, int Replay) OriginOf(string messageId) =>
        messageId.LastIndexOf(Mark, StringComparison.Ordinal) is > 0 and var at && int.TryParse(messageId.AsSpan(at + Mark.Length), out var number)
            ? (messageId[..at], number)
            : (messageId, 0);
}

public enum DeadLetterState
{
    Waiting,
    Replayed,
    Discarded,
}
