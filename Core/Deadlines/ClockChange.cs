namespace CitizenFeedback.Core.Deadlines;

/// <summary>Something that was done to a clock: who did it, when and why.</summary>
public sealed record ClockChange
{
    /// <exception cref="ArgumentException">Nobody is named, or no reason.</exception>
    public ClockChange(ClockChangeKind kind, DateTimeOffset at, string by, string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        (Kind, At, By, Why) = (kind, at, by, why);
    }

    public ClockChangeKind Kind { get; }

    public DateTimeOffset At { get; }

    public string By { get; }

    public string Why { get; }
}
