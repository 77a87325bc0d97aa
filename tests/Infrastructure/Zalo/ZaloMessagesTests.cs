using System.Text.Json.Nodes;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

[Collection("the one token row")]
public sealed class ZaloMessagesTests(StorageEmulator emulator) : IAsyncLifetime
{
    private ZaloBed _zalo = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _zalo = await ZaloBed.StartAsync(emulator);

    public ValueTask DisposeAsync() => _zalo.DisposeAsync();

    [Fact]
    public async Task SendAsync_WithButtons_SendsZalosShape()
    {
        var message = new ChatMessage("Bạn có muốn gửi không?", [new ChatButton("Gửi", "Gửi"), new ChatButton("Sửa", "Sửa")]);
        Assert.Equal(new DeliveryOutcome.Done("m-1"), await _zalo.Messages().SendAsync("246845883529197922", message, Stop));
        var call = Assert.Single(_zalo.ApiCalls);
        Assert.Equal(("POST", "/v3.0/oa/message/cs", "access-1"), (call.Method, call.Path, call.Headers["access_token"]));
        var expected = JsonNode.Parse("""
            {"recipient":{"user_id":"246845883529197922"},"message":{"text":"Bạn có muốn gửi không?","attachment":{"type":"template","payload":{"buttons":[
              {"title":"Gửi","type":"oa.query.show","payload":"Gửi"},{"title":"Sửa","type":"oa.query.show","payload":"Sửa"}]}}}}
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(call.Body)), call.Body);
    }

    [Fact]
    public async Task SendAsync_OfDecomposedText_SendsItComposed()
    {
        await _zalo.Messages().SendAsync("5", new ChatMessage("tie\u0302\u0301ng", []), Stop);
        Assert.Equal("ti\u1EBFng", TextSent());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("🏠")]
    public async Task SendAsync_LongerThanZaloTakes_KeepsBothEnds(string letter)
    {
        var text = $"đầu {string.Concat(Enumerable.Repeat(letter, 3000))} Thông báo 1 · HNZ-261124-7K3QF4-X";
        await _zalo.Messages().SendAsync("5", new ChatMessage(text, []), Stop);
        Assert.True(TextSent().Length <= 2000);
        Assert.StartsWith("đầu ", TextSent(), StringComparison.Ordinal);
        Assert.EndsWith("Thông báo 1 · HNZ-261124-7K3QF4-X", TextSent(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', TextSent());
    }

    [Theory]
    [InlineData(-32, FailureKind.Transient)]
    [InlineData(-200, FailureKind.Transient)]
    [InlineData(-211, FailureKind.Transient)]
    [InlineData(-213, FailureKind.Permanent)]
    [InlineData(-227, FailureKind.Permanent)]
    [InlineData(-230, FailureKind.Permanent)]
    [InlineData(-232, FailureKind.Permanent)]
    [InlineData(-244, FailureKind.Permanent)]
    [InlineData(-221, FailureKind.NeedsPerson)]
    [InlineData(-201, FailureKind.NeedsPerson)]
    [InlineData(-99999, FailureKind.NeedsPerson)]
    public async Task SendAsync_WhenZaloRefuses_TellsWhatItMeans(int error, FailureKind kind)
    {
        _zalo.Api = (http, _) => OutsideServer.JsonAsync(http, $$"""{"error":{{error}},"message":"Nguyễn Văn An"}""");
        var failed = await FailAsync();
        Assert.Equal((kind, $"{error}"), (failed.Kind, failed.Code));
        Assert.DoesNotContain("Nguyễn", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, FailureKind.Transient)]
    [InlineData(500, FailureKind.Transient)]
    [InlineData(503, FailureKind.Transient)]
    [InlineData(302, FailureKind.NeedsPerson)]
    [InlineData(404, FailureKind.NeedsPerson)]
    public async Task SendAsync_OnAnHttpError_IsTriedOnceAndTellsWhatItMeans(int status, FailureKind kind)
    {
        _zalo.Api = (http, _) =>
        {
            http.Response.Headers.Location = "/elsewhere";
            http.Response.Headers.RetryAfter = "30";
            return OutsideServer.TextAsync(http, "", "text/plain", status);
        };
        var failed = await FailAsync();
        Assert.Equal((kind, TimeSpan.FromSeconds(30)), (failed.Kind, failed.RetryAfter));
        Assert.Single(_zalo.ApiCalls);
    }

    [Fact]
    public async Task SendAsync_WhenToldADateToWaitFor_WaitsUntilThen()
    {
        _zalo.Api = (http, _) =>
        {
            http.Response.Headers.RetryAfter = (_zalo.Time.GetUtcNow() + TimeSpan.FromHours(1)).ToString("R");
            return OutsideServer.TextAsync(http, "", "text/plain", 503);
        };
        Assert.InRange((await FailAsync()).RetryAfter!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("<html>đăng nhập</html>", "text/html")]
    [InlineData("<html>", "text/html; charset=none")]
    [InlineData("[]", "application/json")]
    [InlineData("\"0\"", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("""{"error":0,"error":-32}""", "application/json")]
    [InlineData("""{"data":{"message_id":"m"}}""", "application/json")]
    public async Task SendAsync_OnNonsense_IsNoSuccess(string body, string type)
    {
        _zalo.Api = (http, _) => OutsideServer.TextAsync(http, body, type);
        Assert.Equal("bad-answer", (await FailAsync()).Code);
    }

    [Theory]
    [InlineData("""{"error":0}""")]
    [InlineData("""{"error":0,"data":{"message_id":""}}""")]
    public async Task SendAsync_WithoutMessageId_IsNotTakenAsSent(string body)
    {
        _zalo.Api = (http, _) => OutsideServer.JsonAsync(http, body);
        Assert.True((await FailAsync()).MayHaveHappened);
    }

    [Fact]
    public async Task SendAsync_OnAHugeAnswer_IsNotTakenAsSent()
    {
        _zalo.Api = (http, _) => OutsideServer.JsonAsync(http, $$$"""{"error":0,"data":{"message_id":"m","x":"{{{new string('x', 600_000)}}}"}}""");
        Assert.True((await FailAsync()).MayHaveHappened);
    }

    [Fact]
    public async Task SendAsync_WhenTheConnectionBreaks_IsUnknownAndNotRepeated()
    {
        _zalo.Api = (http, _) =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.True((await FailAsync()).MayHaveHappened);
        Assert.Single(_zalo.ApiCalls);
    }

    [Fact]
    public async Task SendAsync_WhenTheAnswerStalls_IsUnknownWithinTheLifeOfAnAttempt()
    {
        _zalo.Api = (http, _) => OutsideServer.StallAsync(http);
        Assert.True((await FailAsync().WaitAsync(WorkRules.AttemptLife, Stop)).MayHaveHappened);
        Assert.Single(_zalo.ApiCalls);
    }

    [Fact]
    public async Task SendAsync_WhenNobodyListens_IsTransient()
    {
        _zalo.ApiBase = await OutsideServer.NobodyAsync();
        Assert.Equal(FailureKind.Transient, (await FailAsync()).Kind);
    }

    [Fact]
    public async Task SendAsync_WhenTheCallerGivesUp_StopsAtOnce()
    {
        using var giveUp = new CancellationTokenSource();
        _zalo.Api = async (http, _) =>
        {
            await giveUp.CancelAsync();
            await OutsideServer.StallAsync(http);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _zalo.Messages().SendAsync("5", new ChatMessage("a", []), giveUp.Token));
    }

    [Fact]
    public async Task SendAsync_LogsNeitherTextNorPersonNorSecret()
    {
        _zalo.Api = (http, _) => OutsideServer.TextAsync(http, """{"error":-201,"message":"text của Nguyễn"}""", "application/json", 500);
        await _zalo.Messages().SendAsync("246845883529197922", new ChatMessage("Nguyễn Văn An, 0912000001", []), Stop);
        await _zalo.Messages().FindSentAsync("246845883529197922", "Thông báo 1 · HNZ", _zalo.Time.GetUtcNow(), Stop);
        var logs = string.Join('\n', _zalo.Logs.All);
        Assert.All(["246845883529197922", "Nguyễn", "0912000001", "access-1", "refresh-1", "app-secret", "oa-secret"], word => Assert.DoesNotContain(word, logs, StringComparison.Ordinal));
    }

    private string TextSent() => JsonNode.Parse(_zalo.ApiCalls[^1].Body)!["message"]!["text"]!.GetValue<string>();

    private Task<DeliveryOutcome> SendAsync() => _zalo.Messages().SendAsync("5", new ChatMessage("a", []), Stop);

    private async Task<DeliveryOutcome.Failed> FailAsync() => Assert.IsType<DeliveryOutcome.Failed>(await SendAsync());
}
