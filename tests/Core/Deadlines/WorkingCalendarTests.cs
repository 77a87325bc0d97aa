using System.Globalization;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Tests.Data;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Load(Shipped.File("vn-holidays.csv"));

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 365 * 18].Select(offset => new DateOnly(2021, 6, 1).AddDays(offset));

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)] // Ngày Văn hóa Việt Nam, a Tuesday
    [InlineData("2025-11-24", true)] // before Nghị quyết 28/2026/QH16
    [InlineData("2026-11-28", false)] // a swap that was only proposed
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)] // Tết
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2023-01-26", false)] // day in lieu of Tết
    [InlineData("2024-04-29", false)] // swapped off …
    [InlineData("2024-05-04", true)] // … for this Saturday
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-08-23", false)]
    [InlineData("2026-04-27", false)] // day in lieu of Giỗ Tổ
    [InlineData("2024-02-29", true)]
    [InlineData("2027-05-03", false)] // 1/5/2027 is a Saturday
    [InlineData("2030-02-01", false)] // Tết 2030 by the Vietnamese, not the Chinese calendar
    public void IsWorkingDay_WhenDayIsSpecial_FollowsTheNotices(string day, bool expected) => Assert.Equal(expected, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    [InlineData("2026-11-23", 1, "2026-11-25")] // over 24/11
    [InlineData("2026-11-23", 5, "2026-12-01")]
    [InlineData("2026-11-21", 1, "2026-11-23")] // received on a Saturday
    [InlineData("2026-02-13", 1, "2026-02-23")] // over Tết
    [InlineData("2026-04-29", 1, "2026-05-04")] // over 30/4–1/5
    [InlineData("2026-08-28", 1, "2026-09-03")] // over 2/9 with the swapped Monday
    [InlineData("2026-08-21", 1, "2026-08-22")] // a Saturday that is worked
    [InlineData("2026-01-09", 2, "2026-01-12")]
    [InlineData("2022-04-29", 1, "2022-05-04")] // two days in lieu
    [InlineData("2024-02-28", 2, "2024-03-01")] // leap day
    [InlineData("2025-12-31", 1, "2026-01-05")] // year end
    [InlineData("2040-06-01", 5, "2040-06-08")] // beyond the file: weekends only
    public void AddWorkingDays_WhenLimitCrossesDaysOff_EndsOnTheRightDay(string start, int days, string end) =>
        Assert.Equal(Day(end), Calendar.AddWorkingDays(Day(start), days));

    [Fact]
    public void AddWorkingDays_WhenNegative_IsADefect() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2026-11-23"), -1));

    [Fact]
    public void AddWorkingDays_WhenAnyLimit_NeverEndsOnADayOff() => Gen.Select(AnyDay, Gen.Int[1, 60])
        .Sample((start, days) => Calendar.IsWorkingDay(Calendar.AddWorkingDays(start, days)));

    [Fact]
    public void AddWorkingDays_WhenStartIsLater_NeverEndsEarlier() => Gen.Select(AnyDay, Gen.Int[0, 30], Gen.Int[0, 60])
        .Sample((start, later, days) => Calendar.AddWorkingDays(start, days) <= Calendar.AddWorkingDays(start.AddDays(later), days));

    [Fact]
    public void AddWorkingDays_WhenLimitIsSplit_EndsOnTheSameDay() => Gen.Select(AnyDay, Gen.Int[0, 30], Gen.Int[0, 30])
        .Sample((start, first, second) =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(start, first), second) == Calendar.AddWorkingDays(start, first + second));

    [Fact]
    public void AddWorkingDays_WhenAnyLimit_PassesExactlyThatManyWorkingDays() => Gen.Select(AnyDay, Gen.Int[0, 40])
        .Sample((start, days) =>
        {
            var end = Calendar.AddWorkingDays(start, days);
            return Enumerable.Range(1, end.DayNumber - start.DayNumber).Count(offset => Calendar.IsWorkingDay(start.AddDays(offset))) == days;
        });

    [Theory]
    [InlineData(2021, true)]
    [InlineData(2024, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    [InlineData(2036, true)]
    public void IsProvisional_WhenYearlyNoticeIsMissing_IsTrue(int year, bool expected) => Assert.Equal(expected, Calendar.IsProvisional(year));

    [Theory]
    [InlineData("2026-11-01", "")] // 61 days before 2027
    [InlineData("2026-11-02", "2027")]
    [InlineData("2026-12-31", "2027")]
    [InlineData("2027-06-01", "2027")]
    [InlineData("2040-12-01", "2040,2041")]
    public void YearsLackingData_WhenTheNoticeIsDue_NamesTheYears(string today, string years) =>
        Assert.Equal(years, string.Join(',', Calendar.YearsLackingData(Day(today))));

    [Fact]
    public void SpecialDaysOf_WhenYearIsDecided_NamesTheNoticeBehindEachRow()
    {
        var days = Calendar.SpecialDaysOf(2026);

        Assert.Equal(days.OrderBy(day => day.Date), days);
        Assert.All(days, day => Assert.NotEmpty(day.Source));
        Assert.Equal("Thông báo 9441/TB-BNV", Assert.Single(days, day => day.Date == Day("2026-08-31")).Source);
        Assert.Equal(SpecialDayKind.SwappedDayOff, Assert.Single(days, day => day.Date == Day("2026-08-31")).Kind);
    }

    [Fact]
    public void SpecialDaysOf_WhenDaysAreSwapped_WorksAsManyAsAreOff() => Assert.All(Enumerable.Range(2022, 14), year =>
        Assert.Equal(
            Calendar.SpecialDaysOf(year).Count(day => day.Kind == SpecialDayKind.SwappedDayOff),
            Calendar.SpecialDaysOf(year).Count(day => day.Kind == SpecialDayKind.SwappedWorkday)));

    [Theory]
    [InlineData("2026-11-24,x,holiday,y,high\n2026-11-24,x,swapped-day-off,y,high\n", 3, "stands twice")]
    [InlineData("2026-11-24,x,feast,y,high\n", 2, "'feast' is unknown")]
    [InlineData("24/11/2026,x,holiday,y,high\n", 2, "is not a date")]
    [InlineData("2026-11-24,x,holiday,y,sure\n", 2, "'sure' is unknown")]
    [InlineData("2026-11-24,x,holiday,,high\n", 2, "'source' is empty")]
    [InlineData("2026-11-24,,holiday,y,high\n", 2, "'name' is empty")]
    [InlineData("2026-11-23,x,swapped-workday,y,high\n", 2, "which is worked anyway")]
    [InlineData("2026-11-28,x,swapped-day-off,y,high\n", 2, "which is off anyway")]
    [InlineData("2026-11-29,x,substitute,y,high\n", 2, "which is off anyway")]
    public void Load_WhenRowIsWrong_NamesLineAndProblem(string rows, long line, string problem)
    {
        using var file = new TemporaryFile();
        var path = file.Write(".csv", "date,name,kind,source,confidence\n" + rows);

        var error = Assert.Throws<DataFileException>(() => WorkingCalendar.Load(path));

        Assert.Equal(path, error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
