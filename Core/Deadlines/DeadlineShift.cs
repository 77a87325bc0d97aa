namespace CitizenFeedback.Core.Deadlines;

/// <summary>An entry for the history: what became of the due time when the clock was changed.</summary>
/// <param name="Change">Who, when and why.</param>
/// <param name="From">The due time that was known before; at the end of a pause, and during it, that of before the pause.</param>
/// <param name="To">The due time since then; null while the clock stands; unchanged where the change came too late to matter.</param>
public sealed record DeadlineShift(ClockChange Change, DateTimeOffset From, DateTimeOffset? To);
