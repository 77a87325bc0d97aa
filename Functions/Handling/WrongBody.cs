using System.Text.Json;

namespace CitizenFeedback.Functions.Handling;

/// <summary>Names what is wrong with a JSON body, as <c>$.reason</c>: the serializer tells the path of a wrong value, and of a missing one nothing.</summary>
internal static class WrongBody
{
    public static BadRequest Of<T>(JsonException error, ReadOnlyMemory<byte> body) =>
        BadRequest.Json(error.Path is { Length: > 1 } path ? path : MissingIn<T>(body) is { } missing ? $"$.{missing}" : "$");

    private static string? MissingIn<T>(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
            return document.RootElement.ValueKind != JsonValueKind.Object ? null : ApiJson.Options.GetTypeInfo(typeof(T)).Properties
                .Where(property => property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false })
                .Select(property => property.Name)
                .FirstOrDefault(name => !document.RootElement.EnumerateObject().Any(sent => sent.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        }
        catch (JsonException)
        {
            return null; // no JSON at all
        }
    }
}
