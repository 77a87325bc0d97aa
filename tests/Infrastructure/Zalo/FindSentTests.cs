using System.Text.Json.Nodes;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

[Collection("the one token row")]
public sealed class FindSentTests(StorageEmulator emulator) : IAsyncLifetime
{
    private const string Mark = "Thông báo 1 · HNZ-261124-7K3QF4-X";

    private readonly List<JsonObject> _newestFirst = [];
    private ZaloBed _zalo = null!;
    private DateTimeOffset _now;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _zalo = await ZaloBed.StartAsync(emulator);
        _now = _zalo.Time.GetUtcNow();
        _zalo.Api = (http, call) =>
        {
            var query = JsonNode.Parse(call.Query["?data=".Length..])!;
            var page = _newestFirst.Skip((int)query["offset"]!).Take((int)query["count"]!).Select(message => message.DeepClone());
            return OutsideServer.JsonAsync(http, new JsonObject { ["error"] = 0, ["data"] = new JsonArray([.. page]) }.ToJsonString());
        };
    }

    public ValueTask DisposeAsync() => _zalo.DisposeAsync();

    [Fact]
    public async Task FindSentAsync_WhenItWasSent_GivesItsId()
    {
        Add("khác", minutesAgo: 1);
        Add($"Đã chuyển.\n{Mark}", minutesAgo: 2, id: "m-9");
        Assert.Equal(new SentLookup.Found("m-9"), await FindAsync(sinceMinutes: 3));
        Assert.Equal(("GET", "/v2.0/oa/conversation"), (_zalo.ApiCalls[0].Method, _zalo.ApiCalls[0].Path));
    }

    [Fact]
    public async Task FindSentAsync_WhenZalosClockIsBehind_FindsItStill()
    {
        Add(Mark, minutesAgo: 4, id: "m-9");
        Assert.Equal(new SentLookup.Found("m-9"), await FindAsync(sinceMinutes: 3));
    }

    [Fact]
    public async Task FindSentAsync_OnALaterPage_FindsIt()
    {
        for (var n = 0; n < 25; n++)
            Add("khác", minutesAgo: 1);
        Add(Mark, minutesAgo: 2, id: "m-9");
        Assert.Equal(new SentLookup.Found("m-9"), await FindAsync(sinceMinutes: 3));
        Assert.Equal(3, _zalo.ApiCalls.Count);
    }

    [Fact]
    public async Task FindSentAsync_WhenOnlyTheSenderQuotesIt_IsAbsent()
    {
        Add(Mark, minutesAgo: 1, source: 1);
        Assert.IsType<SentLookup.Absent>(await FindAsync(sinceMinutes: 3));
    }

    [Fact]
    public async Task FindSentAsync_WhenSentBeforeThePeriod_IsAbsent()
    {
        Add(Mark, minutesAgo: 60);
        Assert.IsType<SentLookup.Absent>(await FindAsync(sinceMinutes: 3));
    }

    [Fact]
    public async Task FindSentAsync_WhenThePeriodIsReadBack_AsksForNoMore()
    {
        for (var n = 0; n < 30; n++)
            Add("khác", minutesAgo: n * 10);
        Assert.IsType<SentLookup.Absent>(await FindAsync(sinceMinutes: 3));
        Assert.Single(_zalo.ApiCalls);
    }

    [Fact]
    public async Task FindSentAsync_WhenTheConversationHasNoEnd_FailsInsteadOfGuessing()
    {
        for (var n = 0; n < 200; n++)
            Add("khác", minutesAgo: 1);
        Assert.IsType<SentLookup.Failed>(await FindAsync(sinceMinutes: 3));
        Assert.Equal(10, _zalo.ApiCalls.Count);
    }

    [Theory]
    [InlineData("""{"error":-32}""", FailureKind.Transient)]
    [InlineData("""{"error":-213}""", FailureKind.Permanent)]
    [InlineData("<html>", FailureKind.Transient)]
    [InlineData("""{"error":0}""", FailureKind.Transient)]
    [InlineData("""{"error":0,"data":"none"}""", FailureKind.Transient)]
    public async Task FindSentAsync_WhenZaloDoesNotSay_IsNeverAbsent(string answer, FailureKind kind)
    {
        _zalo.Api = (http, _) => OutsideServer.JsonAsync(http, answer);
        Assert.Equal(kind, Assert.IsType<SentLookup.Failed>(await FindAsync(sinceMinutes: 3)).Failure.Kind);
    }

    [Fact]
    public async Task FindSentAsync_WhenOneCallFails_TriesOnceMore()
    {
        var answer = _zalo.Api;
        var calls = 0;
        _zalo.Api = (http, call) => ++calls == 1 ? OutsideServer.TextAsync(http, "", "text/plain", 502) : answer(http, call);
        Assert.IsType<SentLookup.Absent>(await FindAsync(sinceMinutes: 3));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task FindSentAsync_WhenPagesAreSlow_EndsLongBeforeTheAttempt()
    {
        for (var n = 0; n < 200; n++)
            Add("khác", minutesAgo: 1);
        var answer = _zalo.Api;
        _zalo.Api = async (http, call) =>
        {
            await Task.Delay(4000);
            await answer(http, call);
        };
        var failed = Assert.IsType<SentLookup.Failed>(await FindAsync(sinceMinutes: 3).WaitAsync(WorkRules.AttemptLife / 2, Stop));
        Assert.Equal(FailureKind.Transient, failed.Failure.Kind);
    }

    private void Add(string text, int minutesAgo, string id = "m", int source = 0) => _newestFirst.Add(new JsonObject
    {
        ["src"] = source, ["time"] = _now.AddMinutes(-minutesAgo).ToUnixTimeMilliseconds(), ["type"] = "text", ["message"] = text, ["message_id"] = id,
    });

    private Task<SentLookup> FindAsync(int sinceMinutes) => _zalo.Messages().FindSentAsync("5", Mark, _now.AddMinutes(-sinceMinutes), Stop);
}
