using System.Buffers;
using System.Text.Json;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>
/// A line of a journal: a JSON object of keys and rows, where null means that the row is deleted. What stands in one line is
/// changed together, in the order in which it stands there.
/// </summary>
internal static class JournalLine
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    public static void Write(IBufferWriter<byte> target, IEnumerable<RowChange> changes)
    {
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartObject();
            foreach (var (key, value) in changes)
            {
                json.WritePropertyName(key);
                json.WriteRawValue(value ?? "null"u8, skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        target.Write("\n"u8);
    }

    /// <exception cref="JsonException">It is no such line.</exception>
    public static void Apply(ReadOnlySpan<byte> line, Dictionary<string, byte[]> rows)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString()!;
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            if (json.TokenType == JsonTokenType.Null)
                rows.Remove(key);
            else
                rows[key] = line[start..(int)json.BytesConsumed].ToArray();
        }
    }
}
