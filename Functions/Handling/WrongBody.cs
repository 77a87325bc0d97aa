using System.Text.Json;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Functions.Handling;

/// <summary>Names what is wrong with a JSON body, as <c>$.reason</c>: the serializer tells the path of a wrong value, and of a missing one nothing.</summary>
internal static class WrongBody
{
    public static BadRequest Of<T>(JsonException error, ReadOnlyMemory<byte> body)
    {
        if (error.Path is { Length: > 1 } path)
            return IsScope<T>(path) && IsWord(body, path) ? BadRequest.UnknownScope(path) : BadRequest.Json(path);
        return BadRequest.Json(MissingIn<T>(body) is { } missing ? $"$.{missing}" : "$");
    }

    private static bool IsScope<T>(string path) => ApiJson.Options.GetTypeInfo(typeof(T)).Properties
        .Any(property => $"$.{property.Name}" == path && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(Scope));

    private static bool IsWord(ReadOnlyMemory<byte> body, string path) =>
        Read(body, root => root.TryGetProperty(path[2..], out var value) && value.ValueKind == JsonValueKind.String);

    private static string? MissingIn<T>(ReadOnlyMemory<byte> body) => Read(body, root => ApiJson.Options.GetTypeInfo(typeof(T)).Properties
        .Where(property => property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false })
        .Select(property => property.Name)
        .FirstOrDefault(name => !root.EnumerateObject().Any(sent => sent.Name.Equals(name, StringComparison.OrdinalIgnoreCase))));

    /// <returns>Nothing of what is no JSON object.</returns>
    private static TRead? Read<TRead>(ReadOnlyMemory<byte> body, Func<JsonElement, TRead> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
