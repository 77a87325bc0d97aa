using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using CitizenFeedback.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace CitizenFeedback.Functions;

/// <summary>
/// The worker's share of what goes to Application Insights; messages, triggers and orchestrations are traced by the Functions host.
/// Deployed only: its packages are not on every feed.
/// </summary>
internal static class AzureTelemetry
{
    public static void AddAzureTelemetry(this FunctionsApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]))
            return;
        builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(Telemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name, "System.Runtime"))
            .UseAzureMonitorExporter(exporter =>
            {
                // An alarm reads log lines: none may be left out because its trace was.
                exporter.EnableTraceBasedLogsSampler = false;
                exporter.Credential = builder.Configuration["Storage:ManagedIdentityClientId"] is { Length: > 0 } identity
                    ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity))
                    : null;
            });
    }
}
