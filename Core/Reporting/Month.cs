using System.Globalization;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Reporting;

/// <summary>A calendar month in Viet Nam, written <c>2026-11</c>.</summary>
public readonly record struct Month
{
    private const string Format = "yyyy-MM";

    private Month(DateOnly first) => First = first;

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>The one before.</summary>
    public Month Previous => new(First.AddMonths(-1));

    public static Month Of(DateTimeOffset instant)
    {
        var day = LocalTime.DateOf(instant);
        return new Month(new DateOnly(day.Year, day.Month, 1));
    }

    /// <returns>Null if the text is no month.</returns>
    public static Month? Parse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? new Month(first) : null;

    public override string ToString() => First.ToString(Format, CultureInfo.InvariantCulture);
}
