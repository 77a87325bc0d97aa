using System.Net;
using System.Net.Sockets;
using CitizenFeedback.Infrastructure.Zalo;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>Answers as the deployed app would: the webhook with the product's own check of the signature.</summary>
internal sealed class StandInApp : IDisposable
{
    public const string AppId = "360846524940903967";

    public const string OaSecretKey = "the-oa-secret-key";

    private readonly HttpListener _listener = new();

    private readonly ZaloSignature _signature = new(new ZaloSettings
    {
        AppId = AppId, OaSecretKey = OaSecretKey, AppSecret = "", FirstRefreshToken = "", TokenKey = [],
        ApiBase = new Uri("https://example.com"), OauthBase = new Uri("https://example.com"), MediaHosts = [],
    });

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

    /// <summary>Bodies of events that were taken.</summary>
    public List<string> Taken { get; } = [];

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
            case "POST /zalo/webhook" when _signature.IsGenuine(body.ToArray(), request.Headers["X-ZEvent-Signature"]):
                Taken.Add(System.Text.Encoding.UTF8.GetString(body.ToArray()));
                return 200;
            default:
                return 401;
        }
    }
}
