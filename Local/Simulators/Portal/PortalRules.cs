using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>What the portal refuses of a record: something missing, or longer than its field.</summary>
internal static class PortalRules
{
    private static readonly (string Field, int Most)[] Lengths = [("HOTEN", 200), ("DIACHI", 1000), ("SODIENTHOAI", 50), ("EMAIL", 200), ("TIEUDE", 2000)];

    private static readonly string[] Required = ["MANGUON", "HOTEN", "DIACHI", "TIEUDE", "NOIDUNG"];

    public static bool IsBroken(JsonObject body) =>
        Array.Exists(Required, field => string.IsNullOrWhiteSpace(Text(body, field)))
        || Array.Exists(Lengths, rule => Text(body, rule.Field)?.Length > rule.Most)
        || Number(body, "PHIENBAN") is null or < 1 || Number(body, "TRANGTHAI") is null or < 1 or > 7;

    private static string? Text(JsonObject body, string field) => body[field] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static int? Number(JsonObject body, string field) => body[field] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? (int)value : null;
}
