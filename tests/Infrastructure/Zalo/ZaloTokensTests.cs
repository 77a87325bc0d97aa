using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Zalo;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

[Collection("the one token row")]
public sealed class ZaloTokensTests(StorageEmulator emulator) : IAsyncLifetime
{
    private ZaloBed _zalo = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _zalo = await ZaloBed.StartAsync(emulator);

    public ValueTask DisposeAsync() => _zalo.DisposeAsync();

    [Fact]
    public async Task CurrentAsync_AtFirst_SpendsTheFirstRefreshTokenOnce()
    {
        var tokens = _zalo.Process<ZaloTokens>();
        Assert.Equal(["access-1", "access-1"], [await tokens.CurrentAsync(Stop), await tokens.CurrentAsync(Stop)]);
        var call = Assert.Single(_zalo.Server.Calls);
        Assert.Equal("refresh_token=refresh-1&app_id=1&grant_type=refresh_token", call.Body);
        Assert.Equal("app-secret", call.Headers["secret_key"]);
    }

    [Fact]
    public async Task CurrentAsync_InTheNextProcess_TakesTheStoredToken()
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        Assert.Equal(1, _zalo.Refreshes);
    }

    [Fact]
    public async Task CurrentAsync_WhileTheKeyOfTheTokensIsChanged_ReadsWhatTheOldOneWrote_AndWritesWithTheNewOne()
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        (_zalo.TokenKeyPrevious, _zalo.TokenKey) = (_zalo.TokenKey, Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]));
        var changing = _zalo.Process<ZaloTokens>();
        Assert.Equal("access-1", await changing.CurrentAsync(Stop));
        _zalo.Time.Shift = TimeSpan.FromHours(21);
        Assert.Equal("access-2", await changing.CurrentAsync(Stop));
        _zalo.TokenKeyPrevious = null;
        Assert.Equal("access-2", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        Assert.Equal(2, _zalo.Refreshes);
    }

    [Theory]
    [InlineData(19, "access-1")]
    [InlineData(21, "access-2")]
    public async Task CurrentAsync_ByAge_RefreshesAfterTwentyHours(int hours, string expected)
    {
        var tokens = _zalo.Process<ZaloTokens>();
        await tokens.CurrentAsync(Stop);
        _zalo.Time.Shift = TimeSpan.FromHours(hours);
        Assert.Equal(expected, await tokens.CurrentAsync(Stop));
    }

    [Fact]
    public async Task RefreshAsync_WhenManyInOneProcessAreRefused_RefreshesOnce()
    {
        var tokens = _zalo.Process<ZaloTokens>();
        await tokens.CurrentAsync(Stop);
        var fresh = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => tokens.RefreshAsync("access-1", Stop)));
        Assert.All(fresh, token => Assert.Equal("access-2", token));
        Assert.Equal(2, _zalo.Refreshes);
    }

    [Fact]
    public async Task RefreshAsync_WhenTwoProcessesAreRefused_RefreshesOnceAndBothGetIt()
    {
        var (one, two) = (_zalo.Process<ZaloTokens>(), _zalo.Process<ZaloTokens>());
        await one.CurrentAsync(Stop);
        await two.CurrentAsync(Stop);
        _zalo.Refresh = async (http, call) =>
        {
            await Task.Delay(300);
            await _zalo.RotateAsync(http, call);
        };
        var fresh = await Task.WhenAll(one.RefreshAsync("access-1", Stop), two.RefreshAsync("access-1", Stop));
        Assert.Equal(["access-2", "access-2"], fresh);
        Assert.Equal(2, _zalo.Refreshes);
    }

    [Fact]
    public async Task RefreshAsync_WhenZaloRefuses_KeepsTheGoodPair()
    {
        var tokens = _zalo.Process<ZaloTokens>();
        await tokens.CurrentAsync(Stop);
        _zalo.Refresh = (http, _) => OutsideServer.JsonAsync(http, """{"error_name":"server_busy"}""");
        Assert.Null(await tokens.RefreshAsync("access-1", Stop));
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
    }

    [Fact]
    public async Task CurrentAsync_WhenTheAnswerIsLost_DoesNotSpendAgainWhileTheOldTokenLives()
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        _zalo.Time.Shift = TimeSpan.FromHours(21);
        _zalo.Refresh = (http, _) => Lose(http);
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        _zalo.Time.Shift = TimeSpan.FromHours(22);
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        Assert.Equal(2, _zalo.Refreshes);
        Assert.Contains(_zalo.Logs.All, line => line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(504)]
    public async Task CurrentAsync_WhenAGatewayAnswers_DoesNotSpendAgainWhileTheOldTokenLives(int status)
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        _zalo.Time.Shift = TimeSpan.FromHours(21);
        _zalo.Refresh = (http, _) => OutsideServer.TextAsync(http, "", "text/plain", status);
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        Assert.Equal(2, _zalo.Refreshes);
    }

    [Fact]
    public async Task CurrentAsync_WhenADeadProcessHoldsTheLease_WaitsForItOnce()
    {
        var tokens = _zalo.Process<ZaloTokens>();
        await tokens.CurrentAsync(Stop);
        _zalo.Time.Shift = TimeSpan.FromHours(21);
        var lease = new BlobContainerClient(emulator.ConnectionString, "locks").GetBlobClient("zalo-token").GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: Stop);
        var first = await tokens.CurrentAsync(Stop);
        await lease.ReleaseAsync(cancellationToken: Stop);
        Assert.Equal(("access-1", "access-1"), (first, await tokens.CurrentAsync(Stop)));
        Assert.Equal(1, _zalo.Refreshes);
        _zalo.Time.Shift += TimeSpan.FromMinutes(1);
        Assert.Equal("access-2", await tokens.CurrentAsync(Stop));
    }

    [Fact]
    public async Task CurrentAsync_WhenTheAnswerWasLostAndTheOldTokenIsDead_TriesAgain()
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        _zalo.Time.Shift = TimeSpan.FromHours(21);
        _zalo.Refresh = (http, _) => Lose(http);
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        _zalo.Time.Shift = TimeSpan.FromHours(26);
        _zalo.Refresh = _zalo.RotateAsync;
        Assert.Equal("access-2", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
    }

    [Fact]
    public async Task CurrentAsync_WhenTheNewPairCannotBeSaved_SavesItAtTheNextCallInsteadOfSpendingAgain()
    {
        var tokens = _zalo.Process<ZaloTokens>();
        _zalo.Refresh = async (http, call) =>
        {
            await _zalo.Table.DeleteAsync();
            await _zalo.RotateAsync(http, call);
        };
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => tokens.CurrentAsync(Stop));
        await _zalo.Table.CreateIfNotExistsAsync();
        Assert.Equal("access-1", await tokens.CurrentAsync(Stop));
        Assert.Equal("access-1", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
        Assert.Equal(1, _zalo.Refreshes);
    }

    [Fact]
    public async Task CurrentAsync_WhenAPersonGivesANewFirstToken_BeginsAnewWithIt()
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        _zalo.FirstRefreshToken = "refresh-2";
        Assert.Equal("access-2", await _zalo.Process<ZaloTokens>().CurrentAsync(Stop));
    }

    [Fact]
    public async Task CurrentAsync_StoresNothingReadable()
    {
        await _zalo.Process<ZaloTokens>().CurrentAsync(Stop);
        var row = await _zalo.Table.GetEntityAsync<TableEntity>("pair", "pair", cancellationToken: Stop);
        Assert.DoesNotContain(row.Value.Select(property => property.Value).OfType<string>(), value => value.Contains("access-", StringComparison.Ordinal) || value.Contains("refresh-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-216)]
    [InlineData(-220)]
    [InlineData(-124)]
    public async Task SendAsync_WhenTheTokenIsRefused_RefreshesAndSendsOnceMore(int error)
    {
        _zalo.Api = (http, call) => OutsideServer.JsonAsync(
            http, call.Headers["access_token"] == "access-1" ? $$"""{"error":{{error}}}""" : """{"error":0,"data":{"message_id":"m-2"}}""");
        Assert.Equal(new DeliveryOutcome.Done("m-2"), await _zalo.Messages().SendAsync("5", new ChatMessage("a", []), Stop));
        Assert.Equal(["access-1", "access-2"], _zalo.ApiCalls.Select(call => call.Headers["access_token"]));
    }

    [Fact]
    public async Task SendAsync_WhenEveryTokenIsRefused_StopsAfterTheSecond()
    {
        _zalo.Api = (http, _) => OutsideServer.JsonAsync(http, """{"error":-216}""");
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await _zalo.Messages().SendAsync("5", new ChatMessage("a", []), Stop));
        Assert.Equal("-216", failed.Code);
        Assert.Equal(2, _zalo.ApiCalls.Count);
    }

    private static Task Lose(Microsoft.AspNetCore.Http.HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }
}
