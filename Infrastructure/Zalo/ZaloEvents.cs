using System.Globalization;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>What Zalo's events mean to us (Zalo, webhook events). Whatever is not named here is ignored and counted.</summary>
internal static class ZaloEvents
{
    /// <returns>Null for an event we do not act on.</returns>
    public static ChatContent? ContentOf(string name, ZaloJson json) => name switch
    {
        "user_send_text" => json.Text("message", "text") is { } text ? new TextSent(text) : new OtherSent("text"),
        "user_send_image" => Picture(json),
        "user_send_location" => Location(json),
        "user_submit_info" => Contact(json),
        "user_send_link" or "user_send_audio" or "user_send_video" or "user_send_sticker" or "user_send_gif" or "user_send_file"
            or "user_send_business_card" => new OtherSent(name["user_send_".Length..]),
        "user_withdraw" => new ConsentWithdrawn(),
        "follow" or "user_click_chatnow" => new Followed(),
        Drill.EventName => json.Text("drill", "name") is { } drill && Drill.Parse(drill) is not null ? new DrillAsked(drill) : null,
        _ => null,
    };

    /// <returns>Null if it does not say who or when: malformed.</returns>
    public static ChatEvent? EventOf(string name, ZaloJson json, ChatContent content)
    {
        var sender = content is DrillAsked ? Drill.SenderId : json.Text("sender", "id") ?? json.Text("follower", "id") ?? json.Text("user_id");
        if (sender is null || !IsKey(sender) || TimeOf(json) is not { } sentAt)
            return null;
        var message = content is DrillAsked drill ? drill.Name : json.Text("message", "msg_id");
        return new ChatEvent(message is null ? $"{name}:{sentAt.ToUnixTimeMilliseconds()}:{sender}" : $"{name}:{message}", sender, sentAt, content);
    }

    /// <summary>Ids are digits; what else came would be a key in our store.</summary>
    private static bool IsKey(string id) => id.Length <= 64 && id.All(char.IsAsciiLetterOrDigit);

    /// <summary>Epoch milliseconds, as text or number.</summary>
    private static DateTimeOffset? TimeOf(ZaloJson json) =>
        long.TryParse(json.Text("timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_799_999
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static ChatContent Picture(ZaloJson json) =>
        Uri.TryCreate(Attachment(json)?.Text("payload", "url"), UriKind.Absolute, out var address)
            ? new PictureSent(address, json.Text("message", "text"))
            : new OtherSent("image");

    private static ChatContent Location(ZaloJson json)
    {
        var place = Attachment(json)?.Object("payload")?.Object("coordinates") ?? json.Object("message")?.Object("location");
        return place is not null && (place.Number("latitude") ?? place.Number("lat")) is >= -90 and <= 90 and var latitude
            && (place.Number("longitude") ?? place.Number("long")) is >= -180 and <= 180 and var longitude
            ? new LocationSent(new GeoPoint(latitude, longitude))
            : new OtherSent("location");
    }

    /// <summary>The form of 2026 has a full address without district, the one before had ward, district and city.</summary>
    private static ContactSent Contact(ZaloJson json)
    {
        var address = json.Object("info")?.Object("full_address") is { } full
            ? Joined(full.Text("user_address"), full.Text("user_ward"), full.Text("user_city"))
            : Joined(json.Text("info", "address"), json.Text("info", "ward"), json.Text("info", "district"), json.Text("info", "city"));
        return new ContactSent(json.Text("info", "name"), json.Text("info", "phone"), address);
    }

    private static string? Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static ZaloJson? Attachment(ZaloJson json) => json.Object("message")?.FirstOf("attachments") ?? json.FirstOf("attachments");
}
