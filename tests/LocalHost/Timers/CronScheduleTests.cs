using System.Globalization;
using CitizenFeedback.Local.Host.Timers;

namespace CitizenFeedback.Local.Tests.Timers;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("* * * * * *", "2026-11-24 10:00:00", "2026-11-24 10:00:01")]
    [InlineData("0 */5 * * * *", "2026-11-24 10:00:00", "2026-11-24 10:05:00")]
    [InlineData("30 5/20 * * * *", "2026-11-24 10:26:00", "2026-11-24 10:45:30")]
    [InlineData("0 0 18 * * *", "2026-11-24 18:00:00", "2026-11-25 18:00:00")]
    [InlineData("0 0 8,12-14 * * *", "2026-11-24 12:30:00", "2026-11-24 13:00:00")]
    [InlineData("0 0 0 1 1 *", "2026-11-24 10:00:00", "2027-01-01 00:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-11-24 10:00:00", "2028-02-29 00:00:00")]
    [InlineData("0 30 7 * * 1-5", "2026-11-27 08:00:00", "2026-11-30 07:30:00")]
    [InlineData("0 0 0 * * 7", "2026-11-24 10:00:00", "2026-11-29 00:00:00")]
    [InlineData("59 59 23 31 12 *", "2026-12-31 23:59:59", "2027-12-31 23:59:59")]
    public void Next_WhenAsked_IsTheFirstMomentAfter(string schedule, string after, string expected) =>
        Assert.Equal(Time(expected), new CronSchedule(schedule).Next(Time(after)));

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("* * 5-3 * * *")]
    [InlineData("* * * 0 * *")]
    [InlineData("*/0 * * * * *")]
    [InlineData("a * * * * *")]
    [InlineData("1/2/3 * * * * *")]
    public void New_WhenItIsNoSchedule_IsRefused(string schedule) => Assert.Throws<FormatException>(() => new CronSchedule(schedule));

    [Fact]
    public void Next_WhenTheDayNeverComes_IsRefused() =>
        Assert.Throws<FormatException>(() => new CronSchedule("0 0 0 31 2 *").Next(Time("2026-11-24 10:00:00")));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
