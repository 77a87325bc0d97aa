using System.Globalization;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Reporting;

/// <summary>A week in Viet Nam from Monday to Sunday, numbered by ISO 8601 and written <c>2026-W48</c>.</summary>
public readonly record struct Week
{
    private Week(DateOnly monday) => Monday = monday;

    public DateOnly Monday { get; }

    /// <summary>The one before.</summary>
    public Week Previous => new(Monday.AddDays(-7));

    public static Week Of(DateTimeOffset instant)
    {
        var day = LocalTime.DateOf(instant);
        return new Week(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));
    }

    public override string ToString()
    {
        var monday = Monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):00}");
    }
}
