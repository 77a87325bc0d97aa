using System.Text.Json;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Inputs, outputs and events of orchestrations as text.</summary>
internal static class DurableJson
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true };

    public static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Options);

    public static T? Read<T>(string? text) => (T?)Read(text, typeof(T));

    public static object? Read(string? text, Type type) => text is null ? null : JsonSerializer.Deserialize(text, type, Options);
}
