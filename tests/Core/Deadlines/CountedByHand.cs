using System.Globalization;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>
/// The same deadlines as a person with calendar and watch would count them: minute by minute, day by day, straight from the rows of the
/// holiday file, knowing nothing of the product's code. Times are the wall clock of Viet Nam, without seconds.
/// </summary>
internal static class CountedByHand
{
    private static readonly Dictionary<DateTime, bool> WorkedByDay = File.ReadLines(Shipped.File("vn-holidays.csv")).Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(cells => DateTime.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells => cells[2] == "swapped-workday");

    public static bool IsWorked(DateTime day) =>
        WorkedByDay.TryGetValue(day.Date, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static bool IsOfficeMinute(DateTime minute) => minute.Hour is (>= 8 and < 12) or (>= 13 and < 17) && IsWorked(minute);

    public static int OfficeMinutes(DateTime from, DateTime to)
    {
        var minutes = 0;
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
            minutes += IsOfficeMinute(minute) ? 1 : 0;
        return minutes;
    }

    /// <summary>The day of the first office minute that has not passed.</summary>
    public static DateTime DayZero(DateTime at)
    {
        var minute = at;
        while (!IsOfficeMinute(minute))
            minute = minute.AddMinutes(1);
        return minute.Date;
    }

    /// <summary>Minutes pass; those of the office count unless the clock stands; changes happen at the beginning of theirs.</summary>
    public static DateTime DueAfterHours(DateTime start, int hours, int extension, IReadOnlyList<(DateTime At, ClockChangeKind Kind)> changes)
    {
        var (left, stands, next) = (hours * 60, false, 0);
        for (var minute = start; ; minute = minute.AddMinutes(1))
        {
            if (left == 0)
                return minute;
            for (; next < changes.Count && changes[next].At == minute; next++)
            {
                stands = changes[next].Kind switch { ClockChangeKind.Paused => true, ClockChangeKind.Resumed => false, _ => stands };
                left += changes[next].Kind == ClockChangeKind.Extended ? extension * 60 : 0;
            }

            left -= !stands && IsOfficeMinute(minute) ? 1 : 0;
        }
    }

    /// <summary>
    /// Days pass; a pause keeps what was left on its day, and that is counted again from the day it ended. One without an office
    /// minute changes nothing, unless the limit would have ended in it.
    /// </summary>
    /// <returns>The last day.</returns>
    public static DateTime LastDay(DateTime dayZero, int days, bool allDays, int extension, IReadOnlyList<(DateTime At, ClockChangeKind Kind)> changes)
    {
        var (day, left) = (dayZero, days);
        (DateTime Since, int Left)? paused = null;
        foreach (var (at, kind) in changes)
        {
            switch (kind)
            {
                case ClockChangeKind.Extended:
                    left += extension;
                    paused = paused is { } standing ? (standing.Since, standing.Left + extension) : null;
                    break;
                case ClockChangeKind.Paused:
                    paused = at < Last(day, left, allDays).AddDays(1) ? (at, LeftOn(DayZero(at), day, left, allDays)) : null;
                    break;
                case ClockChangeKind.Resumed when paused is { } stood:
                    if (DayZero(stood.Since) != DayZero(at) || at > Last(day, left, allDays).AddDays(1))
                        (day, left) = (DayZero(at), stood.Left);
                    break;
            }
        }

        return Last(day, left, allDays);
    }

    private static int LeftOn(DateTime today, DateTime day, int left, bool allDays)
    {
        for (; day < today && left > 0; left -= allDays || IsWorked(day) ? 1 : 0)
            day = day.AddDays(1);
        return left;
    }

    private static DateTime Last(DateTime day, int left, bool allDays)
    {
        for (; left > 0; left -= allDays || IsWorked(day) ? 1 : 0)
            day = day.AddDays(1);
        while (!IsWorked(day))
            day = day.AddDays(1);
        return day;
    }
}
