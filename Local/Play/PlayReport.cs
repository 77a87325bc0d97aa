using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenFeedback.Local.Play;

/// <summary>The outcome of a play, as it is written to the report file.</summary>
public sealed record PlayReport(PlayTotals Totals, IReadOnlyList<ChatRecord> Chats)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Nothing is lost or doubled.</summary>
    public bool IsRight => Totals is { Lost: 0, Doubled: 0 };

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Readable) + "\n");
}
