using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reporting;

public sealed class ShowFiguresTests
{
    private readonly TestCity _city = new();

    private ShowFigures Show => field ??= new ShowFigures(_city.Statistics, _city.Time);

    [Fact]
    public async Task Recent_ForManyAtOnce_ReadsEachMonthOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Show.RecentAsync(default)));
        Assert.Equal(13, _city.Statistics.Readings);
        _city.Time.Move(ShowFigures.Life);
        await Show.RecentAsync(default);
        Assert.Equal(26, _city.Statistics.Readings);
    }

    [Theory]
    [InlineData(13, "2025-11")]
    [InlineData(3, "2026-09")]
    [InlineData(1, "2026-11")]
    public async Task Recent_AreTheMonthsSinceTheFirstOfWhichSomethingCanBeTold(int count, string oldest)
    {
        var first = Month.Parse(oldest)!.Value.First.ToDateTime(new TimeOnly(12, 0));
        for (var number = 0; number < SmallNumbers.Fewest; number++)
            await _city.Statistics.PutAsync(
                AnyMonth.Fact(true, true, true, true) with { Code = FeedbackId.New("HNZ", new DateOnly(2026, 1, 1)), ReceivedAt = new DateTimeOffset(first, TimeSpan.Zero) }, default);
        var months = await Show.RecentAsync(default);
        Assert.Equal((count, "2026-11", oldest), (months.Count, months[0].Month.ToString(), months[^1].Month.ToString()));
    }

    [Fact]
    public async Task Recent_BeforeTheFirstFeedback_IsTheRunningMonth() => Assert.Single(await Show.RecentAsync(default));

    [Theory]
    [InlineData("2026-12", false)]
    [InlineData("2026-11", true)]
    [InlineData("2016-11", true)]
    [InlineData("2016-10", false)]
    public async Task Month_ThatCannotHaveFigures_HasNone(string month, bool has) =>
        Assert.Equal(has, await Show.OfAsync(Month.Parse(month)!.Value, default) is not null);

    [Fact]
    public async Task Month_WhoseReadingFailed_IsReadAgain()
    {
        var month = Month.Of(_city.Time.GetUtcNow());
        _city.Statistics.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => Show.OfAsync(month, default));
        _city.Statistics.Fails = false;
        Assert.NotNull(await Show.OfAsync(month, default));
    }
}
