using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Host;

/// <summary>
/// The spans that the Service Bus client, the Functions host and Durable begin in Azure, joined as they join them: a message carries
/// the trace of its sender, and is the parent of what is done with it.
/// </summary>
public static class HostTraces
{
    public const string SourceName = "CitizenFeedback.Local.Host";

    private const string DiagnosticId = "Diagnostic-Id";

    private static readonly ActivitySource Source = new(SourceName);

    internal static Activity? BeginSend(string queue) => Tagged(Source.StartActivity($"send {queue}", ActivityKind.Producer), queue, "send");

    /// <summary>As the Service Bus client does: the current span, recorded or not, unless the message has one already.</summary>
    internal static void WriteInto(IDictionary<string, object> properties)
    {
        if (Activity.Current?.Id is { } current)
            properties.TryAdd(DiagnosticId, current);
    }

    internal static Activity? BeginProcess(string queue, IDictionary<string, object> properties) => Tagged(
        Begin($"process {queue}", ActivityKind.Consumer, properties.TryGetValue(DiagnosticId, out var sender) ? sender as string : null), queue, "process");

    /// <summary>A span that continues the trace it is given, and nothing that happens to run around it.</summary>
    internal static Activity? Begin(string name, ActivityKind kind, string? traceparent)
    {
        Activity.Current = null;
        return ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent) ? Source.StartActivity(name, kind, parent) : Source.StartActivity(name, kind);
    }

    /// <summary>Names the server's span by its route: the path itself may hold what opens a page.</summary>
    internal static void Describe(HttpContext http)
    {
        if (Activity.Current is not { } span || http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route })
            return;
        span.DisplayName = $"{http.Request.Method} /{route}";
        span.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route);
        http.Response.OnCompleted(() =>
        {
            span.SetTag("http.response.status_code", http.Response.StatusCode);
            return Task.CompletedTask;
        });
    }

    internal static void Fail(Activity? span, Exception error) => span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);

    private static Activity? Tagged(Activity? span, string queue, string operation) => span?
        .SetTag("messaging.system", "servicebus").SetTag("messaging.destination.name", queue)
        .SetTag("messaging.operation.name", operation).SetTag("messaging.operation.type", operation);
}
