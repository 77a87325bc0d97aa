using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>One row of a journal put in place of what was under its key, or deleted.</summary>
/// <param name="Value">The row as JSON without line breaks; null deletes it.</param>
internal readonly record struct RowChange(string Key, byte[]? Value)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static RowChange Put<T>(string key, T row) => new(key, JsonSerializer.SerializeToUtf8Bytes(row, Options));

    public static RowChange Delete(string key) => new(key, null);

    public static T Read<T>(byte[] value) => JsonSerializer.Deserialize<T>(value, Options)!;
}
