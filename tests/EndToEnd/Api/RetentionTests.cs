using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

public sealed class RetentionTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Desk Operator => new(city.Product, LocalSettings.OperatorKey);

    [Fact]
    public async Task TheNight_ErasesWhatIsOver_AndLeavesTheProof()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var code = (await phone.NoticeAsync("assigned")).Code;
        await phone.SendAsync($"Rút {code}");
        await phone.NoticeAsync("withdrawn");
        await city.WaitUntilIdleAsync();
        Assert.Equal(0, CountOf(await RunAsync(dryRun: true), "withdrawn"));
        Assert.Empty((await ErasuresAsync()).GetProperty("items").EnumerateArray());

        for (var month = 0; month < 13; month++)
            await city.ForwardAsync(TimeSpan.FromDays(29));
        await Eventually.IsAsync("a proof of it", async () => $"{(await ErasuresAsync()).GetProperty("items")}".Contains(code), Stop);

        var erasures = await ErasuresAsync();
        Assert.Empty(await ApiContract.FaultsAsync("ErasurePage", $"{erasures}"));
        Assert.Equal("withdrawn", erasures.GetProperty("items")[0].GetProperty("why").GetString());
        Assert.Contains(erasures.GetProperty("runs").EnumerateArray(), run => !run.TryGetProperty("byAgency", out _) && $"{run}".Contains(code));
        await RunAsync(dryRun: false);
        Assert.Contains((await ErasuresAsync()).GetProperty("runs").EnumerateArray(), run => run.TryGetProperty("byAgency", out _));
    }

    [Fact]
    public async Task Run_WithoutSayingWhetherItIsDry_IsNone()
    {
        using var answer = await Operator.SendAsync(HttpMethod.Post, "api/retention", new { });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static int CountOf(JsonElement run, string rule) =>
        run.GetProperty("counts").EnumerateArray().Single(count => count.GetProperty("rule").GetString() == rule).GetProperty("count").GetInt32();

    private async Task<JsonElement> RunAsync(bool dryRun)
    {
        using var answer = await Operator.SendAsync(HttpMethod.Post, "api/retention", new { dryRun });
        var run = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Empty(await ApiContract.FaultsAsync("ErasurePage", $$"""{"items":[],"runs":[{{run}}]}"""));
        return run;
    }

    private async Task<JsonElement> ErasuresAsync()
    {
        using var answer = await Operator.SendAsync(HttpMethod.Get, "api/erasures");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }
}
