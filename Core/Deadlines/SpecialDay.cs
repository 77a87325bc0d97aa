using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>A row of <c>data/vn-holidays.csv</c>.</summary>
/// <param name="Name">In Vietnamese, as people are told it.</param>
/// <param name="Source">The law or the yearly notice behind it.</param>
/// <param name="Confidence">Low: projected, waits for the yearly notice.</param>
public sealed record SpecialDay(DateOnly Date, string Name, SpecialDayKind Kind, string Source, Confidence Confidence)
{
    public bool IsWorked => Kind == SpecialDayKind.SwappedWorkday;

    internal static SpecialDay Read(DataRow row)
    {
        var day = new SpecialDay(
            row.Date("date"),
            row.Required("name"),
            row.OneOf("kind", EnumWords<SpecialDayKind>.All),
            row.Required("source"),
            row.OneOf("confidence", EnumWords<Confidence>.All));
        var isOrdinaryWorkday = !WorkingCalendar.IsWeeklyRest(day.Date);
        return day.Kind switch
        {
            SpecialDayKind.SwappedWorkday when isOrdinaryWorkday =>
                throw row.Wrong("kind", $"on a {day.Date.DayOfWeek}, which is worked anyway", "Give the Saturday or Sunday that is worked"),
            SpecialDayKind.Substitute or SpecialDayKind.SwappedDayOff when !isOrdinaryWorkday =>
                throw row.Wrong("kind", $"on a {day.Date.DayOfWeek}, which is off anyway", "Give the weekday that is off"),
            _ => day,
        };
    }
}
