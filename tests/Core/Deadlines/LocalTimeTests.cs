using System.Globalization;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Tests.Deadlines;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-11-23T16:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T17:00:00Z", "2026-11-24")]
    [InlineData("2026-11-23T23:30:00-05:00", "2026-11-24")]
    [InlineData("2026-12-31T17:00:00Z", "2027-01-01")]
    public void DateOf_WhenElsewhereItIsAnotherDay_GivesTheDayInVietNam(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), LocalTime.DateOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Fact]
    public void At_WhenGivenWallTime_GivesTheInstant()
    {
        var instant = LocalTime.At(new DateOnly(2026, 11, 25), new TimeOnly(8, 0));

        Assert.Equal(new DateTimeOffset(2026, 11, 25, 1, 0, 0, TimeSpan.Zero), instant);
        Assert.Equal(TimeSpan.FromHours(7), instant.Offset);
    }
}
