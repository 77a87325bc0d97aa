using CitizenFeedback.Core.Deadlines;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>Clocks to try: moments of 2022–2036, often beside special days and at the edges of office hours and days.</summary>
internal static class AnyClock
{
    private static readonly DateTime First = new(2022, 1, 1);

    private static readonly DateTime[] BesideSpecialDays =
    [
        .. Enumerable.Range(2022, 14).SelectMany(ShippedDeadlines.Calendar.SpecialDaysOf)
            .SelectMany(day => Enumerable.Range(-3, 7).Select(offset => day.Date.AddDays(offset).ToDateTime(TimeOnly.MinValue)))
            .Where(day => day >= First),
    ];

    private static readonly Gen<DateTime> Day = Gen.OneOf(
        Gen.Int[0, 365 * 14].Select(offset => First.AddDays(offset)),
        Gen.Int[0, BesideSpecialDays.Length - 1].Select(index => BesideSpecialDays[index]));

    private static readonly int[] Edges = [0, 1, 479, 480, 481, 719, 720, 721, 779, 780, 781, 1019, 1020, 1021, 1439];

    private static readonly Gen<int> MinuteOfDay = Gen.OneOf(
        Gen.Int[0, 1439], Gen.Int[480, 1020], Gen.Int[0, Edges.Length - 1].Select(index => Edges[index]));

    public static readonly Gen<DateTime> Moment = Gen.Select(Day, MinuteOfDay, (day, minute) => day.AddMinutes(minute));

    private static readonly Gen<int> Wait = Gen.OneOf(Gen.Int[0, 600], Gen.Int[0, 1440 * 4], Gen.Int[0, 1440 * 25]);

    /// <summary>Waits in minutes between changes.</summary>
    public static readonly Gen<int[]> Waits = Wait.Array[0, 6];

    /// <summary>The zone somebody's machine writes the same instant in.</summary>
    public static readonly Gen<TimeSpan> Zone = Gen.Int[-14, 14].Select(hours => TimeSpan.FromHours(hours));

    public static DateTimeOffset Instant(DateTime wall, TimeSpan zone) => LocalTime.At(wall).ToOffset(zone);

    public static DeadlineRule Rule(LimitUnit unit, int amount, ExtensionAllowance? extension = null, LimitStart from = LimitStart.Receipt) => new(
        "test", DeadlineStep.Reply, amount, unit, from, extension ?? ExtensionAllowance.None,
        new Validity(new DateOnly(2017, 1, 1), null), "a test", Confidence.High);
}
