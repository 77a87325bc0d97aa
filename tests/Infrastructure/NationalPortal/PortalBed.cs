using System.Text.Json.Nodes;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Infrastructure.NationalPortal;
using CitizenFeedback.Infrastructure.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Infrastructure.Tests.NationalPortal;

/// <summary>The client before a real HTTP server that answers as a test wants.</summary>
internal sealed class PortalBed : IAsyncDisposable
{
    public const string National = "PAKN.20261125.0101";

    public static readonly FeedbackId Id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    private ServiceProvider? _services;
    private int _logIns;

    public OutsideServer Server { get; private set; } = null!;

    public LogLines Logs { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    /// <summary>What a service answers.</summary>
    public Func<HttpContext, JsonObject, Task> Answer { get; set; } = (http, _) => OutsideServer.JsonAsync(http, Taken());

    public Func<HttpContext, Task>? LogIn { get; set; }

    public double CallsPerSecond { get; set; } = 500;

    public int LogIns => _logIns;

    /// <summary>Bodies of the calls with a session.</summary>
    public IReadOnlyList<JsonObject> Called => [.. Server.Calls.Where(call => call.Path.EndsWith("/call", StringComparison.Ordinal)).Select(call => (JsonObject)JsonNode.Parse(call.Body)!)];

    public static async Task<PortalBed> StartAsync()
    {
        var bed = new PortalBed();
        bed.Server = await OutsideServer.StartAsync(bed.ServeAsync);
        return bed;
    }

    /// <summary>The answer of the contract.</summary>
    public static string Taken(string national = National, string? code = null, string version = "3") =>
        Envelope($$"""{"MAPAKN":"{{national}}","MANGUON":"{{code ?? Id.Value}}","PHIENBAN":{{version}},"TRANGTHAI":5}""");

    public static string Envelope(string result, int error = 0) => $$"""{"error_code":{{error}},"result":[{{result}}]}""";

    public static PortalForm Form(NationalCode? national = null) => new(
        Id, 3, national, PortalStatus.Forwarded, "Nguyễn Văn An", "12 Hàng Bài", "0912000001", "an@example.vn", "Cá nhân", "Thái độ, cách làm việc", "Cán bộ bắt đi lại",
        "Cán bộ bắt đi lại 4 lần", "Phường Láng", "UBND phường Láng", new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(7)), null, null, ["a.jpg"], null);

    public INationalPortal Client(Uri? address = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["NationalPortal:BaseUrl"] = $"{address ?? Server.Address}",
            ["NationalPortal:DestinationCode"] = "VN:DEST",
            ["NationalPortal:UnitCode"] = "H26",
            ["NationalPortal:UserName"] = "hanoi",
            ["NationalPortal:Password"] = "secret-password",
            ["NationalPortal:CallsPerSecond"] = $"{CallsPerSecond}",
        };
        _services ??= new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Time)
            .AddNationalPortal(NationalPortalSettings.Read(new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())))
            .BuildServiceProvider();
        return _services.GetRequiredService<INationalPortal>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private Task ServeAsync(HttpContext http, OutsideServer.Call call)
    {
        if (!call.Path.EndsWith("/login", StringComparison.Ordinal))
            return Answer(http, (JsonObject)JsonNode.Parse(call.Body)!);
        var number = Interlocked.Increment(ref _logIns);
        return LogIn?.Invoke(http) ?? OutsideServer.JsonAsync(http, $$"""{"error_code":0,"session":"session-{{number}}"}""");
    }
}
