using System.Text.Json.Nodes;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.CitySystem;
using CitizenFeedback.Infrastructure.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Infrastructure.Tests.CitySystem;

public sealed class CityRegisterTests : IAsyncLifetime
{
    private static readonly FeedbackId Id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    private readonly LogLines _logs = new();
    private Func<HttpContext, Task> _answer = http => OutsideServer.JsonAsync(http, $$"""{"code":"{{Id}}","version":3,"result":"created"}""", 201);
    private OutsideServer _city = null!;
    private ServiceProvider? _services;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _city = await OutsideServer.StartAsync((http, _) => _answer(http));

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        await _city.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("gateway/pakn")]
    [InlineData("gateway/pakn/")]
    public async Task PutAsync_SendsTheContract(string basePath)
    {
        Assert.IsType<DeliveryOutcome.Done>(await PutAsync(new Uri(_city.Address, basePath)));
        var call = Assert.Single(_city.Calls);
        var prefix = basePath.Length > 0 ? "/gateway/pakn" : "";
        Assert.Equal(("PUT", $"{prefix}/v1/feedback/{Id}", "Bearer secret-key"), (call.Method, call.Path, call.Headers["Authorization"]));
        var expected = JsonNode.Parse($$"""
            {"code":"{{Id}}","version":3,"stage":"Assigned","scope":"Conduct","content":"Cán bộ bắt đi lại","place":"Phường Láng",
             "agency":{"code":"H26","name":"UBND phường Láng"},"sender":{"name":"Nguyễn Văn An","phone":"0912000001","address":"12 Hàng Bài"},"location":{"latitude":21.03,"longitude":105.85},
             "receivedAt":"2026-11-24T09:00:00+07:00","dueOn":"2026-12-01","attachments":[{"name":"a.jpg","contentType":"image/jpeg"}],
             "answer":{"content":"Đã nhắc nhở.","answeredAt":"2026-12-01T10:00:00+07:00","attachments":[]},"satisfaction":"Satisfied"}
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(call.Body)), call.Body);
    }

    [Theory]
    [InlineData(200, 3)]
    [InlineData(201, 3)]
    [InlineData(200, 4)]
    public async Task PutAsync_WhenTheRegisterHasOurVersionOrANewerOne_IsDone(int status, int version)
    {
        _answer = http => OutsideServer.JsonAsync(http, $$"""{"code":"{{Id}}","version":{{version}},"result":"stale"}""", status);
        Assert.IsType<DeliveryOutcome.Done>(await PutAsync());
    }

    [Theory]
    [InlineData("""{"code":"HNZ-261124-000000-0","version":3}""", "application/json")]
    [InlineData("""{"code":"{id}","version":2}""", "application/json")]
    [InlineData("""{"code":"{id}"}""", "application/json")]
    [InlineData("""{"version":3}""", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("{}", "application/json; charset=none")]
    [InlineData("<html>Đăng nhập</html>", "text/html")]
    public async Task PutAsync_OnNonsense_IsNoSuccess(string body, string type)
    {
        _answer = http => OutsideServer.TextAsync(http, body.Replace("{id}", $"{Id}", StringComparison.Ordinal), type);
        Assert.Equal((FailureKind.Transient, "bad-answer"), KindAndCode(await PutAsync()));
    }

    [Theory]
    [InlineData(302, FailureKind.NeedsPerson)]
    [InlineData(400, FailureKind.NeedsPerson)]
    [InlineData(401, FailureKind.NeedsPerson)]
    [InlineData(403, FailureKind.NeedsPerson)]
    [InlineData(409, FailureKind.NeedsPerson)]
    [InlineData(413, FailureKind.NeedsPerson)]
    [InlineData(422, FailureKind.NeedsPerson)]
    [InlineData(408, FailureKind.Transient)]
    [InlineData(429, FailureKind.Transient)]
    [InlineData(500, FailureKind.Transient)]
    [InlineData(503, FailureKind.Transient)]
    [InlineData(204, FailureKind.NeedsPerson)]
    public async Task PutAsync_OnAnotherStatus_TellsWhatItMeans(int status, FailureKind kind)
    {
        _answer = http =>
        {
            http.Response.Headers.Location = "/v1/elsewhere";
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        Assert.Equal((kind, $"{status}"), KindAndCode(await PutAsync()));
        Assert.DoesNotContain(_city.Calls, call => call.Path == "/v1/elsewhere");
    }

    [Theory]
    [InlineData("120", 110)]
    [InlineData("date", 110)]
    public async Task PutAsync_WhenAskedToWait_TellsHowLong(string header, int atLeastSeconds)
    {
        _answer = http =>
        {
            http.Response.Headers.RetryAfter = header == "date" ? TimeProvider.System.GetUtcNow().AddSeconds(120).ToString("R") : header;
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await PutAsync());
        Assert.InRange(failed.RetryAfter!.Value, TimeSpan.FromSeconds(atLeastSeconds), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task PutAsync_WhenOneCallBreaks_TriesOnceMore()
    {
        var done = _answer;
        _answer = http =>
        {
            if (_city.Calls.Count > 1)
                return done(http);
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.IsType<DeliveryOutcome.Done>(await PutAsync());
        Assert.Equal(2, _city.Calls.Count);
    }

    [Fact]
    public async Task PutAsync_OnAHugeAnswer_IsTransient()
    {
        _answer = http => OutsideServer.JsonAsync(http, $$"""{"code":"{{Id}}","version":3,"x":"{{new string('x', 200_000)}}"}""");
        Assert.Equal(FailureKind.Transient, KindAndCode(await PutAsync()).Kind);
    }

    [Fact]
    public async Task PutAsync_WhenTheAnswerStalls_GivesUpWithinTheLifeOfAnAttempt()
    {
        _answer = OutsideServer.StallAsync;
        Assert.Equal(FailureKind.Transient, KindAndCode(await PutAsync().WaitAsync(WorkRules.AttemptLife, Stop)).Kind);
    }

    [Fact]
    public async Task PutAsync_WhenNobodyListens_IsTransient() =>
        Assert.Equal(FailureKind.Transient, KindAndCode(await PutAsync(await OutsideServer.NobodyAsync())).Kind);

    [Fact]
    public async Task PutAsync_LogsNeitherPersonNorKey()
    {
        _answer = http => OutsideServer.TextAsync(http, "Nguyễn Văn An 0912000001", "text/plain", 500);
        var failed = Assert.IsType<DeliveryOutcome.Failed>(await PutAsync());
        var told = string.Join('\n', _logs.All.Append(failed.Reason));
        Assert.All(["Nguyễn", "0912000001", "Hàng Bài", "secret-key"], word => Assert.DoesNotContain(word, told, StringComparison.Ordinal));
    }

    private static (FailureKind Kind, string Code) KindAndCode(DeliveryOutcome outcome)
    {
        var failed = Assert.IsType<DeliveryOutcome.Failed>(outcome);
        return (failed.Kind, failed.Code);
    }

    private Task<DeliveryOutcome> PutAsync(Uri? address = null)
    {
        var settings = new Dictionary<string, string?> { ["CitySystem:BaseUrl"] = $"{address ?? _city.Address}", ["CitySystem:ApiKey"] = "secret-key" };
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs))
            .AddSingleton(TimeProvider.System)
            .AddCitySystem(CitySystemSettings.Read(new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())))
            .BuildServiceProvider();
        return _services.GetRequiredService<ICityRegister>().PutAsync(Entry(), Stop);
    }

    private static RegisterEntry Entry() => new(
        Id, 3, "Assigned", "Conduct", "Cán bộ bắt đi lại", "Phường Láng", new RegisterAgency("H26", "UBND phường Láng"),
        new RegisterSender("Nguyễn Văn An", "0912000001", "12 Hàng Bài"), new GeoPoint(21.03, 105.85), new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(7)),
        new DateOnly(2026, 12, 1), [new Attachment("a.jpg", "image/jpeg")],
        new RegisterAnswer("Đã nhắc nhở.", new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(7)), []), "Satisfied");
}
