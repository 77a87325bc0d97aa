namespace CitizenFeedback.Core.Deadlines;

/// <summary>Why a day of the calendar is not an ordinary day of the week.</summary>
public enum SpecialDayKind
{
    /// <summary>Off by Bộ luật Lao động 45/2019/QH14 art. 112 or Nghị quyết 28/2026/QH16.</summary>
    Holiday,

    /// <summary>Off for a holiday that fell on a weekly day of rest (art. 111(3)).</summary>
    Substitute,

    /// <summary>A weekday off by a yearly notice, for which a day of rest is worked.</summary>
    SwappedDayOff,

    /// <summary>The Saturday or Sunday that is worked for it.</summary>
    SwappedWorkday,
}
