using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>Posts one event to the product as Zalo does.</summary>
internal sealed class WebhookSender(SimulatorOptions options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1), AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Null when the product answered 200 in time, else what went wrong.</summary>
    public async Task<string?> PostAsync(WebhookEvent webhook, int retries, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        try
        {
            using var request = RequestOf(webhook, retries);
            using var response = await _http.SendAsync(request, patience.Token);
            return response.StatusCode is HttpStatusCode.OK ? null : $"HTTP {(int)response.StatusCode}";
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return "quá 2 giây";
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage RequestOf(WebhookEvent webhook, int retries)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(webhook.Body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, options.Webhook) { Content = content };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(options.AppId, webhook.Body, webhook.Timestamp, options.OaSecretKey));
        if (retries > 0)
            request.Headers.Add("num_retry", retries.ToString(CultureInfo.InvariantCulture));

        return request;
    }
}
