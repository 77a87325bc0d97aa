using System.Globalization;

namespace CitizenFeedback.Local.Host.Timers;

/// <summary>An NCRONTAB schedule: second, minute, hour, day, month, day of week; *, lists, ranges and steps; UTC.</summary>
internal sealed class CronSchedule
{
    private static readonly (int Low, int High)[] Ranges = [(0, 59), (0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];

    private readonly bool[][] _fields;

    private CronSchedule(bool[][] fields) => _fields = fields;

    /// <exception cref="FormatException">It is no such schedule.</exception>
    public static CronSchedule Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == Ranges.Length
            ? new CronSchedule([.. parts.Select((part, index) => Field(part, Ranges[index].Low, Ranges[index].High))])
            : throw new FormatException($"'{text}' has {parts.Length} fields; a schedule has six.");
    }

    /// <summary>The first moment after the given one; null if there is none within five years.</summary>
    public DateTime? After(DateTime moment)
    {
        var next = new DateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second, DateTimeKind.Utc).AddSeconds(1);
        for (var end = moment.AddYears(5); next < end;)
        {
            if (!_fields[4][next.Month] || !_fields[3][next.Day] || !_fields[5][(int)next.DayOfWeek])
                next = next.Date.AddDays(1);
            else if (!_fields[2][next.Hour])
                next = next.Date.AddHours(next.Hour + 1);
            else if (!_fields[1][next.Minute])
                next = next.AddSeconds(60 - next.Second);
            else if (!_fields[0][next.Second])
                next = next.AddSeconds(1);
            else
                return next;
        }

        return null;
    }

    private static bool[] Field(string text, int low, int high)
    {
        var allowed = new bool[high + 1];
        foreach (var item in text.Split(','))
        {
            var (range, step) = item.Split('/') is [var left, var right] ? (left, Number(right)) : (item, 1);
            var (from, to) = range == "*" ? (low, high)
                : range.Split('-') is [var first, var last] ? (Number(first), Number(last))
                : (Number(range), item.Contains('/') ? high : Number(range));
            if (from < low || to > high || from > to || step < 1)
                throw new FormatException($"'{item}' is not between {low} and {high}.");
            for (var value = from; value <= to; value += step)
                allowed[value] = true;
        }

        return allowed;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
