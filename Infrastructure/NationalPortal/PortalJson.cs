using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>The portal's names for our fields (docs/national-portal-contract.md).</summary>
internal static class PortalJson
{
    public const string OurCode = "MANGUON", Version = "PHIENBAN", NationalCode = "MAPAKN", Status = "TRANGTHAI", Answer = "NOIDUNGTRALOI";

    public static JsonObject Of(PortalForm form, NationalCode? known) => new()
    {
        [NationalCode] = known?.Value,
        [OurCode] = form.Code.Value,
        [Version] = form.Version,
        [Status] = (int)form.Status,
        ["HOTEN"] = form.FullName,
        ["DIACHI"] = form.Address,
        ["SODIENTHOAI"] = form.Phone,
        ["EMAIL"] = form.Email,
        ["LOAIDOITUONG"] = form.SenderKind,
        ["LOAIPAKN"] = form.Kind,
        ["TIEUDE"] = form.Title,
        ["NOIDUNG"] = form.Content,
        ["NOIXAYRA"] = form.Place,
        ["TENDONVIXULY"] = form.Agency,
        ["NGAYGUI"] = Time(form.SentAt),
        [Answer] = form.Answer,
        ["NGAYTRALOI"] = form.AnsweredAt is { } at ? Time(at) : null,
        ["TEPDINHKEM"] = new JsonArray([.. form.Attachments.Select(name => JsonValue.Create(name))]),
        ["GHICHU"] = form.Remark,
    };

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);

    /// <returns>Null if it is no record as the contract has it.</returns>
    public static PortalRecord? Record(JsonNode? node) =>
        node is JsonObject json && Text(json, OurCode) is { } code && Synchronization(json) is { } national
        && VersionOf(json) is >= 0 and { } version && Number(json, Status) is { } status && Enum.IsDefined((PortalStatus)status)
            ? new PortalRecord(code, version, national, (PortalStatus)status)
            : null;

    /// <returns>Null if it is no change as the contract has it.</returns>
    public static PortalChange? Change(JsonNode? node) =>
        Record(node) is { } record && node is JsonObject json && FeedbackId.Parse(record.Code) is { } code && Text(json, "MATHAYDOI") is { Length: > 0 and <= 100 } id
        && TimeIn(json, "THOIDIEM") is { } at
            ? new PortalChange(id, at, code, record.Version, record.NationalCode, record.Status, Text(json, Answer))
            : null;

    /// <summary>What was entered there by hand has none of our versions.</summary>
    private static int? VersionOf(JsonObject json) => json[Version] is null ? 0 : Number(json, Version);

    private static NationalCode? Synchronization(JsonObject json) => Core.Synchronization.NationalCode.Parse(Text(json, NationalCode));

    /// <summary>Without a zone it is the time of Viet Nam, whatever zone this machine has.</summary>
    private static DateTimeOffset? TimeIn(JsonObject json, string name) =>
        !DateTime.TryParse(Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? null
        : time.Kind == DateTimeKind.Unspecified ? LocalTime.At(time)
        : new DateTimeOffset(time);

    private static string? Text(JsonObject json, string name)
    {
        try
        {
            return json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair is no text
        }
    }

    private static int? Number(JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;
}

/// <summary>What the portal holds of a feedback.</summary>
/// <param name="Code">Our code as it has it.</param>
internal sealed record PortalRecord(string Code, int Version, NationalCode NationalCode, PortalStatus Status);
