using System.Text;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Telemetry;

/// <summary>What a collector gets of one feedback.</summary>
public sealed class TraceTests(TraceTests.WatchedCity city, ITestOutputHelper output) : IClassFixture<TraceTests.WatchedCity>
{
    private const string Content = "cán bộ một cửa bắt tôi đi lại bốn lần bổ sung giấy tờ ở phường";

    private static readonly string[] Way =
        ["POST /zalo/webhook", "send zalo-events", "process zalo-events", "send feedback-submitted", "process feedback-submitted", "classify", "send zalo-notices", "process zalo-notices", "perform notice"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feedback_FromTheWebhookToItsNotice_IsOneTrace_AndNamesNobody()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync(Content);
        await phone.NoticeAsync("assigned");

        await Eventually.IsAsync("the whole way in one trace", () => Task.FromResult(Whole().Any()), Stop);
        output.WriteLine(string.Join('\n', Whole().First().Select(span => span.Name).Distinct()));
        Assert.Contains(city.Collector.Spans, span => span.Name.StartsWith("activity:", StringComparison.Ordinal));

        await city.Processes.Host.StopAsync(); // sends what is still held back
        var told = city.Collector.Bodies.Select(Encoding.UTF8.GetString).ToList();
        Assert.Contains(told, body => body.Contains("zalo.webhook.calls", StringComparison.Ordinal));
        foreach (var personal in new[] { Content, "đi lại bốn lần", "Nguyễn Văn An", "0912", "84912", "Hàng Bài", phone.Client.UserId })
            Assert.DoesNotContain(told, body => body.Contains(personal, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Traces in which everything of the way stands.</summary>
    private IEnumerable<IGrouping<string, Span>> Whole() =>
        city.Collector.Spans.GroupBy(span => span.TraceId).Where(trace => Way.All(name => trace.Any(span => span.Name == name)));

    public sealed class WatchedCity : CityFixture, IAsyncLifetime
    {
        public Collector Collector { get; private set; } = null!;

        protected override IReadOnlyDictionary<string, string> HostSettings => new Dictionary<string, string>(LocalTelemetry.To(Collector.Address))
        {
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        };

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            Collector = await Collector.StartAsync();
            await InitializeAsync();
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await DisposeAsync();
            await Collector.DisposeAsync();
        }
    }
}
