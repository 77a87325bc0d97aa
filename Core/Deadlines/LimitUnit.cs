namespace CitizenFeedback.Core.Deadlines;

/// <summary>What a limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Hours in which the offices work; ends at a moment.</summary>
    WorkingHour,

    /// <summary>Days of the working calendar after day zero; ends at 24:00 of the last.</summary>
    WorkingDay,

    /// <summary>
    /// All days after day zero; ends at 24:00 of the last, or of the next working day if that is off
    /// (Bộ luật Dân sự 91/2015/QH13 art. 148(5) and (6)).
    /// </summary>
    CalendarDay,
}
