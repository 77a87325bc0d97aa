using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>Why a change of a clock is refused; each code has its sentence in the text file.</summary>
public static class ClockRefusals
{
    public static readonly Refusal AlreadyPaused = new("refusal.clock-already-paused");

    public static readonly Refusal NotPaused = new("refusal.clock-not-paused");

    /// <summary>Before the start of the clock or before its last change: the clock is folded in the order of time.</summary>
    public static readonly Refusal OutOfOrder = new("refusal.clock-out-of-order");

    /// <summary>The rule allows no extension, or no further one.</summary>
    public static readonly Refusal NoExtensionLeft = new("refusal.clock-no-extension-left");

    /// <summary>The limit has ended: there is nothing left to extend.</summary>
    public static readonly Refusal TooLateToExtend = new("refusal.clock-too-late-to-extend");
}
