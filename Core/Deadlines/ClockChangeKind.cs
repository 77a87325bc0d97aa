namespace CitizenFeedback.Core.Deadlines;

/// <summary>What can be done to a running clock.</summary>
public enum ClockChangeKind
{
    /// <summary>The time stands still, as while the sender is asked.</summary>
    Paused,

    /// <summary>It runs again, with what was left.</summary>
    Resumed,

    /// <summary>The rule's extension is added once.</summary>
    Extended,
}
