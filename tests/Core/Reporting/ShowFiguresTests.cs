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

    [Fact]
    public async Task Recent_IsAYearAndTheRunningMonth()
    {
        var months = await Show.RecentAsync(default);
        Assert.Equal(("2026-11", "2025-11"), (months[0].Month.ToString(), months[^1].Month.ToString()));
    }

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
