using System.Diagnostics;
using CitizenFeedback.Core;

namespace CitizenFeedback.Infrastructure.Http;

/// <summary>
/// A span for each try at somebody else's system, by OpenTelemetry's conventions for HTTP. The address is left out but for the
/// host: paths and queries may name people.
/// </summary>
internal sealed class TracedCall : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity(request.Method.Method, ActivityKind.Client);
        span?.SetTag("http.request.method", request.Method.Method).SetTag("server.address", request.RequestUri!.Host).SetTag("server.port", request.RequestUri.Port);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            span?.SetTag("http.response.status_code", (int)answer.StatusCode);
            if (!answer.IsSuccessStatusCode)
                span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", $"{(int)answer.StatusCode}");
            return answer;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);
            throw;
        }
    }
}
