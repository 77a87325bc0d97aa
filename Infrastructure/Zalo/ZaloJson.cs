using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Reads Zalo's JSON, in which the same field may be a text or a number and objects may be missing.</summary>
internal sealed class ZaloJson(JsonObject json)
{
    /// <returns>The text at the path, numbers as written; null if missing, empty or no plain value.</returns>
    /// <exception cref="JsonException">The text is no Unicode, such as half an emoji.</exception>
    public string? Text(params ReadOnlySpan<string> path)
    {
        JsonNode? node = json;
        foreach (var name in path)
            node = node is JsonObject parent && parent.TryGetPropertyValue(name, out var child) ? child : null;
        return node is JsonValue value && TextOf(value) is { Length: > 0 } text ? text : null;
    }

    /// <returns>Null if missing or no list: that is not the same as an empty one.</returns>
    public IReadOnlyList<ZaloJson>? List(string name) =>
        json.TryGetPropertyValue(name, out var child) && child is JsonArray array ? [.. array.OfType<JsonObject>().Select(item => new ZaloJson(item))] : null;

    public double? Number(params ReadOnlySpan<string> path) =>
        double.TryParse(Text(path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public ZaloJson? Object(string name) => json.TryGetPropertyValue(name, out var child) && child is JsonObject value ? new ZaloJson(value) : null;

    public ZaloJson? FirstOf(string name) => List(name)?.FirstOrDefault();

    private static string TextOf(JsonValue value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("A text is no Unicode.", error);
        }
    }
}
