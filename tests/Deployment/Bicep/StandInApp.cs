using System.Net;
using System.Net.Sockets;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Zalo;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>Answers as the deployed app would: the webhook with the product's own reader.</summary>
internal sealed class StandInApp : IDisposable
{
    public const string AppId = "360846524940903967";

    public const string OperatorKey = "pakn_first_0123456789";

    public const string OaSecretKey = "the-oa-secret-key";

    private static readonly ZaloSettings Settings = new()
    {
        AppId = AppId, OaSecretKey = OaSecretKey, AppSecret = "", FirstRefreshToken = "", TokenKey = [],
        ApiBase = new Uri("https://example.com"), OauthBase = new Uri("https://example.com"), MediaHosts = [],
    };

    private readonly HttpListener _listener = new();

    private readonly ZaloWebhookReader _reader = new(Settings, new ZaloSignature(Settings));

    public StandInApp()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    public bool IsReady { get; init; } = true;

    /// <summary>Whether what was begun arrives.</summary>
    public bool IsWorking { get; init; } = true;

    /// <summary>Drills the product's own reader read.</summary>
    public List<string> Drills { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            call.Response.StatusCode = await StatusOfAsync(call.Request);
            call.Response.ContentType = "application/json";
            if (call.Request.Url!.AbsolutePath.StartsWith("/api/drills/", StringComparison.Ordinal))
                await call.Response.OutputStream.WriteAsync(IsWorking ? """{"isDone":true}"""u8.ToArray() : """{"isDone":false}"""u8.ToArray());
            else if (call.Response.StatusCode == 503)
                await call.Response.OutputStream.WriteAsync("""{"status":"not-ready","checks":[{"name":"zalo-token"}]}"""u8.ToArray());

            call.Response.Close();
        }
    }

    private async Task<int> StatusOfAsync(HttpListenerRequest request)
    {
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body);
        switch ($"{request.HttpMethod} {request.Url!.AbsolutePath}")
        {
            case "GET /health/live":
                return 200;
            case "GET /health/ready":
                return IsReady ? 200 : 503;
            case "POST /zalo/webhook" when _reader.Read(body.ToArray(), request.Headers["X-ZEvent-Signature"]) is WebhookReading.Genuine { Event.Content: DrillAsked drill }:
                Drills.Add(drill.Name);
                return 200;
            case var look when Drills.Exists(drill => look == $"GET /api/drills/{drill}"):
                return request.Headers["Authorization"] == $"Bearer {OperatorKey}" ? 200 : 401;
            default:
                return 401;
        }
    }
}
