using CitizenFeedback.Core;
using CitizenFeedback.Local.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace CitizenFeedback.Local.Launch;

/// <summary>Traces, metrics and logs to a collector on this machine, switched on by OpenTelemetry's own environment variables.</summary>
public static class LocalTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>What a collector listens to for gRPC; everything else is taken for HTTP.</summary>
    private const int GrpcPort = 4317;

    public static Uri DefaultCollector { get; } = new("http://127.0.0.1:4318");

    /// <summary>The variables that send everything to a collector.</summary>
    public static IReadOnlyDictionary<string, string> To(Uri collector) => new Dictionary<string, string>
    {
        [Endpoint] = $"{collector}",
        [Protocol] = collector.Port == GrpcPort ? "grpc" : "http/protobuf",
    };

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("citizen-feedback"))
            .WithTracing(traces => traces.AddSource(Telemetry.Name, HostTraces.SourceName, "Microsoft.AspNetCore"))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name, "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting"))
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    }
}
