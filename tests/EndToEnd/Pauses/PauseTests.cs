using System.Net;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Pauses;

public sealed class PauseTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_HeldBack_ArriveWhenThePauseEnds_ThoughTheHostDiedMeanwhile()
    {
        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        using var begun = await boss.SendAsync(HttpMethod.Post, "api/pauses/notice", new { why = "Lời nhắn sai, đang sửa." });
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        Assert.Empty(await ApiContract.FaultsAsync("Pause", (await begun.Content.ReadAsStringAsync(Stop)).Trim('[', ']')));
        await city.ForwardAsync(TimeSpan.FromSeconds(16)); // until every instance knows of it
        var phone = city.NewPhone();
        await phone.SubmitAsync(TimeSpan.FromSeconds(5), "cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        await city.RestartHostAsync();
        await city.ForwardAsync(TimeSpan.FromHours(2));
        await city.WaitUntilIdleAsync();
        Assert.Empty(await phone.NoticesAsync());
        Assert.Contains("\"paused\":[\"notice\"]", await city.Product.GetStringAsync("health/ready", Stop), StringComparison.Ordinal);
        Assert.Single(await city.EntriesAsync()); // the register is another target

        using var ended = await boss.SendAsync(HttpMethod.Delete, "api/pauses/notice");
        Assert.Equal("[]", await ended.Content.ReadAsStringAsync(Stop));
        await city.ForwardAsync(TimeSpan.FromMinutes(6)); // the timer calls
        await city.WaitUntilIdleAsync();
        await city.ForwardAsync(TimeSpan.FromMinutes(1)); // the alarm looks
        Assert.NotEmpty((await phone.NoticeAsync("assigned")).Code);
        Assert.Equal(0, await city.DeadMessagesAsync());
    }

    [Theory]
    [InlineData("list", HttpStatusCode.NotFound)]
    [InlineData("nonsense", HttpStatusCode.NotFound)]
    public async Task Kinds_ThatDoNotGoOut_AreRefusedInWords(string kind, HttpStatusCode status)
    {
        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        using var refused = await boss.SendAsync(HttpMethod.Post, $"api/pauses/{kind}", new { why = "x" });
        Assert.Equal(status, refused.StatusCode);
        Assert.Contains("city-sync", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
