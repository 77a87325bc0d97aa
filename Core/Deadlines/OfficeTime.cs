namespace CitizenFeedback.Core.Deadlines;

/// <summary>
/// The time that counts: office hours on working days. Nothing is kept, so a corrected file counts from the next start on.
/// All steps go from day to day, never through the minutes of one.
/// </summary>
public sealed class OfficeTime(WorkingCalendar calendar, OfficeHours hours)
{
    public WorkingCalendar Calendar { get; } = calendar;

    public OfficeHours Hours { get; } = hours;

    /// <summary>
    /// From when something that happens then counts. Within a working day, noon break included, at once; before it opens, from then;
    /// after it has closed or on a day off, from the next working morning. (Practice of the offices; no text was found: low confidence.)
    /// </summary>
    public DateTimeOffset CountsFrom(DateTimeOffset instant)
    {
        var wall = LocalTime.WallOf(instant);
        var day = DateOnly.FromDateTime(wall);
        if (Calendar.IsWorkingDay(day) && TimeOnly.FromDateTime(wall) < Hours.On(day).Closes)
        {
            var opens = Hours.On(day).Opens;
            return TimeOnly.FromDateTime(wall) < opens ? LocalTime.At(day, opens) : instant;
        }

        var next = Calendar.AddWorkingDays(day, 1);
        return LocalTime.At(next, Hours.On(next).Opens);
    }

    /// <summary>That instant itself if the offices work then, otherwise when they next do: after the noon break, or the next working morning.</summary>
    public DateTimeOffset WorksFrom(DateTimeOffset instant)
    {
        var (counts, time) = (CountsFrom(instant), TimeOnly.FromDateTime(LocalTime.WallOf(instant)));
        if (counts != instant)
            return counts;
        var day = LocalTime.DateOf(instant);
        var session = Hours.On(day).Sessions.First(session => time < session.Closes);
        return time < session.Opens ? LocalTime.At(day, session.Opens) : instant;
    }

    /// <summary>The day of receipt, from which the days of a limit count as day zero.</summary>
    public DateOnly DayZeroOf(DateTimeOffset receipt) => LocalTime.DateOf(CountsFrom(receipt));

    /// <summary>The first instant at which that much office time has passed since <paramref name="from"/>; that itself for none.</summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan officeTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(officeTime, TimeSpan.Zero);
        if (officeTime == TimeSpan.Zero)
            return from;
        var left = officeTime;
        foreach (var (opens, closes) in SessionsFrom(LocalTime.WallOf(from)))
        {
            if (left <= closes - opens)
                return LocalTime.At(opens + left);
            left -= closes - opens;
        }

        throw new ArgumentOutOfRangeException(nameof(officeTime), officeTime, "ends beyond the calendar");
    }

    /// <summary>The latest instant from which that much office time passes until <paramref name="to"/>; that itself for none.</summary>
    public DateTimeOffset Before(DateTimeOffset to, TimeSpan officeTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(officeTime, TimeSpan.Zero);
        if (officeTime == TimeSpan.Zero)
            return to;
        var left = officeTime;
        foreach (var (opens, closes) in SessionsBefore(LocalTime.WallOf(to)))
        {
            if (left <= closes - opens)
                return LocalTime.At(closes - left);
            left -= closes - opens;
        }

        throw new ArgumentOutOfRangeException(nameof(officeTime), officeTime, "begins before the calendar");
    }

    /// <summary>The office time between two instants; zero if the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var end = LocalTime.WallOf(to);
        return SessionsFrom(LocalTime.WallOf(from))
            .TakeWhile(session => session.Opens < end)
            .Aggregate(TimeSpan.Zero, (sum, session) => sum + ((session.Closes < end ? session.Closes : end) - session.Opens));
    }

    /// <summary>What is left of the office sessions from that moment of the wall clock on, in order.</summary>
    private IEnumerable<(DateTime Opens, DateTime Closes)> SessionsFrom(DateTime wall)
    {
        for (var day = DateOnly.FromDateTime(wall); day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (!Calendar.IsWorkingDay(day))
                continue;
            foreach (var session in Hours.On(day).Sessions)
            {
                var (opens, closes) = (day.ToDateTime(session.Opens), day.ToDateTime(session.Closes));
                if (closes > wall)
                    yield return (opens > wall ? opens : wall, closes);
            }
        }
    }

    /// <summary>What there was of the office sessions until that moment of the wall clock, the newest first.</summary>
    private IEnumerable<(DateTime Opens, DateTime Closes)> SessionsBefore(DateTime wall)
    {
        for (var day = DateOnly.FromDateTime(wall); day > DateOnly.MinValue; day = day.AddDays(-1))
        {
            if (!Calendar.IsWorkingDay(day))
                continue;
            foreach (var session in Hours.On(day).Sessions.Reverse())
            {
                var (opens, closes) = (day.ToDateTime(session.Opens), day.ToDateTime(session.Closes));
                if (opens < wall)
                    yield return (opens, closes < wall ? closes : wall);
            }
        }
    }
}
