using Azure.Data.Tables;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Infrastructure.Settings;
using CitizenFeedback.Infrastructure.Zalo;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

/// <summary>The Zalo adapter as registered, against a server that stands for Zalo. Refresh token n gives access token n and refresh token n+1.</summary>
internal sealed class ZaloBed : IAsyncDisposable
{
    public const string TokenPath = "/v4/oa/access_token";

    private readonly StorageEmulator _emulator;
    private readonly List<ServiceProvider> _processes = [];
    private int _spent;

    private ZaloBed(StorageEmulator emulator)
    {
        _emulator = emulator;
        Refresh = (http, call) => RotateAsync(http, call);
    }

    public OutsideServer Server { get; private set; } = null!;

    public ShiftedTime Time { get; } = new();

    public LogLines Logs { get; } = new();

    /// <summary>What Zalo's API answers.</summary>
    public Func<HttpContext, OutsideServer.Call, Task> Api { get; set; } =
        (http, _) => OutsideServer.JsonAsync(http, """{"error":0,"message":"Success","data":{"message_id":"m-1"}}""");

    /// <summary>What Zalo's token service answers.</summary>
    public Func<HttpContext, OutsideServer.Call, Task> Refresh { get; set; }

    public Uri? ApiBase { get; set; }

    public string FirstRefreshToken { get; set; } = "refresh-1";

    public string TokenKey { get; set; } = Convert.ToBase64String(new byte[32]);

    public string? TokenKeyPrevious { get; set; }

    public int Refreshes => Server.Calls.Count(call => call.Path == TokenPath);

    public IReadOnlyList<OutsideServer.Call> ApiCalls => [.. Server.Calls.Where(call => call.Path != TokenPath)];

    public static async Task<ZaloBed> StartAsync(StorageEmulator emulator)
    {
        var bed = new ZaloBed(emulator);
        bed.Server = await OutsideServer.StartAsync((http, call) => call.Path == TokenPath ? bed.Refresh(http, call) : bed.Api(http, call));
        await bed.Table.CreateIfNotExistsAsync();
        await bed.Table.DeleteEntityAsync("pair", "pair");
        return bed;
    }

    public TableClient Table => new(_emulator.ConnectionString, "ZaloToken");

    /// <summary>A process of its own: nothing shared but storage and Zalo.</summary>
    public T Process<T>()
        where T : notnull
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = _emulator.ConnectionString,
            ["Zalo:AppId"] = "1", ["Zalo:OaSecretKey"] = "oa-secret", ["Zalo:AppSecret"] = "app-secret", ["Zalo:FirstRefreshToken"] = FirstRefreshToken,
            ["Zalo:TokenKey"] = TokenKey, ["Zalo:TokenKeyPrevious"] = TokenKeyPrevious, ["Zalo:MediaHosts"] = "127.0.0.1,zdn.vn",
            ["Zalo:ApiBase"] = $"{ApiBase ?? Server.Address}", ["Zalo:OauthBase"] = $"{Server.Address}",
        }).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(_emulator.Access())
            .AddZalo(ZaloSettings.Read(new SettingsReader(configuration)));
        _processes.Add(services.BuildServiceProvider());
        return _processes[^1].GetRequiredService<T>();
    }

    public IChatMessages Messages() => Process<IChatMessages>();

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>As Zalo does: a refresh token is good once, and errors come with HTTP 200.</summary>
    public Task RotateAsync(HttpContext http, OutsideServer.Call call)
    {
        var number = Interlocked.Increment(ref _spent);
        return call.Body.Contains($"refresh_token=refresh-{number}&", StringComparison.Ordinal)
            ? OutsideServer.JsonAsync(http, $$"""{"access_token":"access-{{number}}","refresh_token":"refresh-{{number + 1}}","expires_in":"90000"}""")
            : OutsideServer.JsonAsync(http, """{"error":-14014,"error_name":"invalid_refresh_token"}""");
    }

    /// <summary>Real timers, moved clock: as the local host's.</summary>
    public sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
