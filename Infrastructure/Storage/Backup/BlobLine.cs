using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>A blob as one line of JSON; its bytes lie under their hash.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
internal sealed record BlobLine(string Name, string ContentType, string Hash, SortedDictionary<string, string> Metadata)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BlobLine Read(string line) => JsonSerializer.Deserialize<BlobLine>(line, Options)!;

    public string Write() => JsonSerializer.Serialize(this, Options);
}
