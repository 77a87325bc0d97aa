using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Application properties as JSON that keeps their types.</summary>
internal sealed class MessageProperties : JsonConverter<IDictionary<string, object>>
{
    /// <exception cref="NotSupportedException">A value is of a type that a message cannot carry.</exception>
    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToDictionary(entry => entry.Key, entry => Typed(entry.Key, entry.Value)), options);

    public override IDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(ref reader, options)!.ToDictionary(entry => entry.Key, entry => Untyped(entry.Value));

    private static string[] Typed(string name, object value) => value switch
    {
        DateTimeOffset time => [nameof(DateTimeOffset), time.ToString("O", CultureInfo.InvariantCulture)],
        Guid id => [nameof(Guid), id.ToString()],
        string or bool or int or long or double or decimal => [Type.GetTypeCode(value.GetType()).ToString(), Convert.ToString(value, CultureInfo.InvariantCulture)!],
        _ => throw new NotSupportedException($"The application property '{name}' is a {value?.GetType().Name ?? "null"}, which a message cannot carry."),
    };

    private static object Untyped(string[] typed) => typed[0] switch
    {
        nameof(DateTimeOffset) => DateTimeOffset.Parse(typed[1], CultureInfo.InvariantCulture),
        nameof(Guid) => Guid.Parse(typed[1]),
        var code => Convert.ChangeType(typed[1], Enum.Parse<TypeCode>(code), CultureInfo.InvariantCulture),
    };
}
