namespace CitizenFeedback.Core.Deadlines;

/// <summary>
/// How a unit counts. A position is where the counting stands: an instant for hours, a day for days. A pause is: what was left
/// when it began is counted again from where it ended.
/// </summary>
internal abstract class LimitCount
{
    public static LimitCount Of(LimitUnit unit, OfficeTime time) => unit switch
    {
        LimitUnit.WorkingHour => new WorkingHourCount(time),
        LimitUnit.WorkingDay => new WorkingDayCount(time),
        LimitUnit.CalendarDay => new CalendarDayCount(time),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>Where the counting stands when something happens then.</summary>
    public abstract long At(DateTimeOffset instant);

    /// <summary>Where the counting stands when a limit has ended then.</summary>
    public abstract long AtEndOf(DateTimeOffset limit);

    /// <summary>A number of the unit as it is added to positions.</summary>
    public abstract long Of(int amount);

    public abstract long Forward(long position, long amount);

    /// <returns>What is to be counted from one position to another; 0 if that is not later.</returns>
    public abstract long Left(long position, long end);

    /// <summary>When a limit ends whose counting ends there; may be later for days off.</summary>
    public abstract DateTimeOffset EndsAt(long position);

    /// <summary>The day in Viet Nam on which it ends.</summary>
    public abstract DateOnly LastDay(long position);
}
