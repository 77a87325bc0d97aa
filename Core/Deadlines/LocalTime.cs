namespace CitizenFeedback.Core.Deadlines;

/// <summary>The wall clock of Viet Nam. Deadlines are days and hours there, whatever zone the machine runs in.</summary>
public static class LocalTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The calendar day in Viet Nam at that instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(WallOf(instant));

    /// <summary>What clocks in Viet Nam show at that instant.</summary>
    public static DateTime WallOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The instant at which clocks in Viet Nam show that.</summary>
    public static DateTimeOffset At(DateTime wall) => new(wall, Zone.GetUtcOffset(wall));

    /// <inheritdoc cref="At(DateTime)"/>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) => At(date.ToDateTime(time));

    /// <summary>24:00 of that day, when a limit in days ends (Bộ luật Dân sự 91/2015/QH13 art. 148(6)): 0:00 of the next.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => At(date.AddDays(1), TimeOnly.MinValue);
}
