using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class TokenTests
{
    [Fact]
    public async Task Refresh_WhenTheTokenIsFresh_GivesANewPairWhoseLifeIsText()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var pair = await world.RefreshAsync(world.Options.FirstRefreshToken);

        Assert.Equal("90000", pair.GetProperty("expires_in").GetString());
        Assert.NotEqual(world.Options.FirstRefreshToken, pair.GetProperty("refresh_token").GetString());
        Assert.False(pair.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Refresh_WhenTheTokenWasUsedBefore_IsRefusedAlsoAfterARestart()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var pair = await world.RefreshAsync(world.Options.FirstRefreshToken);
        var next = await world.RefreshAsync(pair.GetProperty("refresh_token").GetString()!);

        await world.RestartAsync();

        Assert.True(IsRefused(await world.RefreshAsync(world.Options.FirstRefreshToken)));
        Assert.True(IsRefused(await world.RefreshAsync(pair.GetProperty("refresh_token").GetString()!)));
        Assert.False(IsRefused(await world.RefreshAsync(next.GetProperty("refresh_token").GetString()!)));
    }

    [Fact]
    public async Task Refresh_WhenTheAppSecretIsWrong_IsRefusedAndSpendsNothing()
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.True(IsRefused(await world.RefreshAsync(world.Options.FirstRefreshToken, appSecret: "wrong")));
        Assert.False(IsRefused(await world.RefreshAsync(world.Options.FirstRefreshToken)));
    }

    [Fact]
    public async Task Refresh_WhenTheTokenIsOlderThanThreeMonths_IsRefused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var pair = await world.RefreshAsync(world.Options.FirstRefreshToken);

        world.Clock.Forward(TimeSpan.FromDays(91));

        Assert.True(IsRefused(await world.RefreshAsync(pair.GetProperty("refresh_token").GetString()!)));
    }

    [Fact]
    public async Task Refresh_WhenTheAnswerIsDropped_TheTokenIsSpentAndOnlyALogInHelps()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await world.PostAsync("/sim/faults", new { mode = "dropAnswer" });
        await Assert.ThrowsAsync<HttpRequestException>(() => world.RefreshAsync(world.Options.FirstRefreshToken));

        await world.PostAsync("/sim/faults", new { mode = "ok" });

        Assert.True(IsRefused(await world.RefreshAsync(world.Options.FirstRefreshToken)));
        var pair = await world.PostAsync("/sim/tokens", new { });
        Assert.False(IsRefused(await world.RefreshAsync(pair.GetProperty("refresh_token").GetString()!)));
    }

    [Theory]
    [InlineData(null, 0, "/v2.0/oa/getoa", -216)]
    [InlineData("made-up", 0, "/v2.0/oa/getoa", -216)]
    [InlineData("", 25, "/v2.0/oa/getoa", 0)]
    [InlineData("", 26, "/v2.0/oa/getoa", -220)]
    public async Task Call_WhenTheAccessTokenIsNotGood_IsRefusedWithHttp200(string? token, int hours, string path, int error)
    {
        await using var world = await SimulatedWorld.StartAsync();
        if (token is "")
            await world.LogInAsync();
        else if (token is not null)
            world.Zalo.DefaultRequestHeaders.Add("access_token", token);

        world.Clock.Forward(TimeSpan.FromHours(hours));

        Assert.Equal(error, (await world.GetAsync(path)).GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task SendTemplate_WhenTheAccessTokenIsUnknown_AnswersTheCodeOfTemplates()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/v3.0/oa/message/template", new { });

        Assert.Equal(-124, answer.GetProperty("error").GetInt32());
    }

    private static bool IsRefused(JsonElement answer) => !answer.TryGetProperty("access_token", out _) && answer.GetProperty("error").GetInt32() != 0;
}
