using System.Globalization;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>Short forms for instants and days written as the wall clock of Viet Nam shows them.</summary>
internal static class Vn
{
    public static DateTimeOffset At(string wall) => LocalTime.At(DateTime.Parse(wall, CultureInfo.InvariantCulture));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
