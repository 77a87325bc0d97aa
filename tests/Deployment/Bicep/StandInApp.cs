using System.Net;
using System.Net.Sockets;
using System.Text;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Zalo;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>Answers as the deployed app would: the webhook with the product's own reader.</summary>
internal sealed class StandInApp : IDisposable
{
    public const string AppId = "360846524940903967";

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

    /// <summary>Signed events that the product does not act on.</summary>
    public List<string> Ignored { get; } = [];

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
            if (call.Response.StatusCode == 503)
            {
                call.Response.ContentType = "application/json";
                await call.Response.OutputStream.WriteAsync("""{"status":"not-ready","checks":[{"name":"zalo-token"}]}"""u8.ToArray());
            }

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
            case "POST /zalo/webhook" when _reader.Read(body.ToArray(), request.Headers["X-ZEvent-Signature"]) is not WebhookReading.NotGenuine and var reading:
                if (reading is WebhookReading.Ignored)
                    Ignored.Add(Encoding.UTF8.GetString(body.ToArray()));
                return 200;
            default:
                return 401;
        }
    }
}
