namespace CitizenFeedback.Local.Host.Timers;

/// <summary>A six-field NCRONTAB schedule in UTC: second, minute, hour, day, month, day of week (0 and 7 are Sunday).</summary>
internal sealed class CronSchedule
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(366 * 5);

    private readonly CronField _second;
    private readonly CronField _minute;
    private readonly CronField _hour;
    private readonly CronField _day;
    private readonly CronField _month;
    private readonly CronField _dayOfWeek;

    /// <exception cref="FormatException">The text is no such schedule.</exception>
    public CronSchedule(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6)
            throw new FormatException($"'{text}' has {fields.Length} fields, not six.");
        _second = new CronField(fields[0], 0, 59);
        _minute = new CronField(fields[1], 0, 59);
        _hour = new CronField(fields[2], 0, 23);
        _day = new CronField(fields[3], 1, 31);
        _month = new CronField(fields[4], 1, 12);
        _dayOfWeek = new CronField(fields[5], 0, 7);
    }

    /// <summary>The first moment after the one given.</summary>
    /// <exception cref="FormatException">There is none, as for 31 February.</exception>
    public DateTimeOffset Next(DateTimeOffset after)
    {
        var start = new DateTimeOffset(after.UtcDateTime.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        for (var time = start.AddSeconds(1); time - after < Horizon;)
        {
            if (!IsDay(time))
                time = Midnight(time).AddDays(1);
            else if (!_hour.Contains(time.Hour))
                time = Midnight(time).AddHours(time.Hour + 1);
            else if (!_minute.Contains(time.Minute))
                time = time.AddSeconds(60 - time.Second);
            else if (!_second.Contains(time.Second))
                time = time.AddSeconds(1);
            else
                return time;
        }
        throw new FormatException("The schedule has no next time.");
    }

    private bool IsDay(DateTimeOffset time)
    {
        var weekday = (int)time.DayOfWeek;
        return _month.Contains(time.Month) && _day.Contains(time.Day)
            && (_dayOfWeek.Contains(weekday) || weekday == 0 && _dayOfWeek.Contains(7));
    }

    private static DateTimeOffset Midnight(DateTimeOffset time) => new(time.Year, time.Month, time.Day, 0, 0, 0, TimeSpan.Zero);
}
