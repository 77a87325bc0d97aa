using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Handling;

/// <summary>What an open feedback waits for, who owes it, and until when.</summary>
/// <param name="OwnerCode">The agency whose step it is, or that waits for the sender.</param>
public sealed record NextStep(Step Step, string OwnerCode, Deadline Deadline)
{
    /// <summary>The last instant that is in time.</summary>
    public DateTimeOffset DueAt { get; } = Deadline.DueAt ?? throw new ArgumentException("A step waits on a clock that runs.", nameof(Deadline));

    public DateOnly DueOn => Deadline.DueOn!.Value;
}
