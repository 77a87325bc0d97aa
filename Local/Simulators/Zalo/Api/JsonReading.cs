using System.Text.Json;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Reads JSON of unknown shape without surprises.</summary>
internal static class JsonReading
{
    /// <summary>The element at this path, or null when any step of it is missing.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }

    /// <summary>The text at this path, or null when there is none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The whole number at this path, written as a number or as text.</summary>
    public static int? Number(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), out var value) => value,
        _ => null,
    };

    public static JsonElement? Parse(string? json)
    {
        try
        {
            return JsonDocument.Parse(json ?? "").RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
