namespace CitizenFeedback.Core.Deadlines;

/// <summary>The wall clock of Viet Nam. Deadlines are days and hours there, whatever zone the machine runs in.</summary>
public static class LocalTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The calendar day in Viet Nam at that instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant at which clocks in Viet Nam show that day and time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall));
    }
}
