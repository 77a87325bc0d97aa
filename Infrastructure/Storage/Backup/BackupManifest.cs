using System.Text.Json;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>What a backup holds; written last, so that a folder without it is no backup.</summary>
/// <param name="Parts">Tables and containers in their order.</param>
public sealed record BackupManifest(DateTimeOffset FinishedAt, IReadOnlyList<PartCount> Parts)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static BackupManifest? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(file), Options) : null;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Options));
}

/// <param name="Digest">Of the contents, whatever their order: two parts with the same count and digest hold the same.</param>
public sealed record PartCount(string Part, long Count, string Digest);
