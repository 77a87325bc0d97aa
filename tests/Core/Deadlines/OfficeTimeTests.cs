using CitizenFeedback.Core.Deadlines;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Deadlines;

public sealed class OfficeTimeTests
{
    private static readonly OfficeTime Time = ShippedDeadlines.Time;

    [Fact]
    public void Between_WhenAnyTwoMoments_IsWhatAPersonCounts() => Gen.Select(AnyClock.Moment, Gen.Int[-1440, 1440 * 20], AnyClock.Zone)
        .Sample(
            (from, minutes, zone) => Assert.Equal(
                CountedByHand.OfficeMinutes(from, from.AddMinutes(minutes)),
                Time.Between(AnyClock.Instant(from, zone), AnyClock.Instant(from.AddMinutes(minutes), TimeSpan.Zero)).TotalMinutes),
            iter: 500);

    [Fact]
    public void Add_WhenAnyTime_IsTheFirstMomentAtWhichItHasPassed() => Gen.Select(AnyClock.Moment, Gen.Int[0, 5000], AnyClock.Zone)
        .Sample(
            (from, minutes, zone) =>
            {
                var start = AnyClock.Instant(from, zone);
                var end = Time.Add(start, TimeSpan.FromMinutes(minutes));
                Assert.Equal(minutes, Time.Between(start, end).TotalMinutes);
                Assert.True(minutes == 0 ? end == start : Time.Between(start, end.AddTicks(-1)).TotalMinutes < minutes);
            },
            iter: 1000);

    [Fact]
    public void DayZeroOf_WhenAnyMoment_IsTheDayOfTheNextOfficeMinute() => Gen.Select(AnyClock.Moment, AnyClock.Zone)
        .Sample(
            (at, zone) => Assert.Equal(DateOnly.FromDateTime(CountedByHand.DayZero(at)), Time.DayZeroOf(AnyClock.Instant(at, zone))),
            iter: 1000);

    [Theory]
    [InlineData("2026-11-23T07:59:59.999", "2026-11-23T08:00:00")]
    [InlineData("2026-11-23T08:00:00", "2026-11-23T08:00:00")]
    [InlineData("2026-11-23T12:30:00", "2026-11-23T12:30:00")] // the noon break is within the day
    [InlineData("2026-11-23T16:59:59.999", "2026-11-23T16:59:59.999")]
    [InlineData("2026-11-23T17:00:00", "2026-11-25T08:00:00")] // over 24/11
    [InlineData("2026-11-27T23:59:59.999", "2026-11-30T08:00:00")]
    [InlineData("2026-11-28T00:00:00", "2026-11-30T08:00:00")]
    [InlineData("2026-08-21T18:00:00", "2026-08-22T08:00:00")] // a Saturday that is worked
    [InlineData("2026-02-13T17:00:01", "2026-02-23T08:00:00")] // over Tết
    public void CountsFrom_WhenAtAnEdge_IsTheNextWorkingMorningAfterHours(string at, string from) =>
        Assert.Equal(Vn.At(from), Time.CountsFrom(Vn.At(at)));

    [Fact]
    public void Add_WhenNegative_IsADefect() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Time.Add(Vn.At("2026-11-23T08:00:00"), TimeSpan.FromTicks(-1)));
}
