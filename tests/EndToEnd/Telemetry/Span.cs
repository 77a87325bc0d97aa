using System.Text;

namespace CitizenFeedback.EndToEnd.Tests.Telemetry;

/// <summary>One span of an exported request (opentelemetry-proto, trace.proto).</summary>
public sealed record Span(string TraceId, string Name)
{
    public static IEnumerable<Span> ReadAll(byte[] request) =>
        from resource in ProtobufFields.Of(request, 1)
        from scope in ProtobufFields.Of(resource, 2)
        from span in ProtobufFields.Of(scope, 2)
        select new Span(Convert.ToHexStringLower(ProtobufFields.Of(span, 1).Single()), Encoding.UTF8.GetString(ProtobufFields.Of(span, 5).Single()));
}
