using System.Diagnostics.Metrics;

namespace CitizenFeedback.Core;

/// <summary>The product's own figures, for OpenTelemetry and tests to listen to.</summary>
public static class Telemetry
{
    public static readonly Meter Meter = new("CitizenFeedback");
}
