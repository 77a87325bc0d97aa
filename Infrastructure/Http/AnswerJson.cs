using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Infrastructure.Http;

/// <summary>Reads JSON that somebody else wrote.</summary>
internal static class AnswerJson
{
    // Two programs may read different things from a name that comes twice; and JsonObject throws only when it is asked.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <returns>Null if the bytes are no JSON object, or hold a name twice.</returns>
    public static JsonObject? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // the second: a name that is no Unicode
        }
    }

    /// <summary>Whatever type and character set the answer claims: JSON is UTF-8.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpContent content, CancellationToken cancellation) =>
        Parse(await content.ReadAsByteArrayAsync(cancellation));
}
