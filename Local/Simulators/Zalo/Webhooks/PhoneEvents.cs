using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>The <c>message</c> of each event a person's phone causes.</summary>
internal static class PhoneEvents
{
    public static PhoneEvent Text(string text) => new("user_send_text", new JsonObject { ["text"] = text });

    public static PhoneEvent Image(string url, byte[] bytes, string name, string? caption) =>
        new("user_send_image", WithText(caption, Attachment("image", new JsonObject { ["thumbnail"] = url, ["url"] = url })));

    [SuppressMessage("Security", "CA5351", Justification = "Zalo's checksum of a file is its MD5.")]
    public static PhoneEvent File(string url, byte[] bytes, string name, string? caption) =>
        new("user_send_file", WithText(caption, Attachment("file", new JsonObject
        {
            ["url"] = url,
            ["size"] = bytes.Length.ToString(CultureInfo.InvariantCulture),
            ["name"] = name,
            ["checksum"] = Convert.ToHexStringLower(MD5.HashData(bytes)),
            ["type"] = Path.GetExtension(name).TrimStart('.').ToLowerInvariant(),
        })));

    /// <summary>Degrees are text in Zalo's events.</summary>
    public static PhoneEvent Location(double latitude, double longitude) =>
        new("user_send_location", WithText("", Attachment("location", new JsonObject
        {
            ["coordinates"] = new JsonObject
            {
                ["latitude"] = latitude.ToString(CultureInfo.InvariantCulture),
                ["longitude"] = longitude.ToString(CultureInfo.InvariantCulture),
            },
        })));

    public static PhoneEvent Sticker(string id, string url) =>
        new("user_send_sticker", Attachment("sticker", new JsonObject { ["url"] = url, ["id"] = id }));

    /// <summary>The phone number goes out as Zalo writes it: 84 and no leading zero.</summary>
    public static JsonObject Info(PhoneProfile contact)
    {
        var digits = string.Concat((contact.Phone ?? "").Where(char.IsAsciiDigit));
        return new JsonObject
        {
            ["name"] = contact.Name,
            ["phone"] = digits.StartsWith('0') ? "84" + digits[1..] : digits,
            ["full_address"] = new JsonObject { ["user_city"] = contact.City ?? "", ["user_ward"] = contact.Ward ?? "", ["user_address"] = contact.Address ?? "" },
        };
    }

    private static JsonObject WithText(string? text, JsonObject message)
    {
        if (text is not null)
            message["text"] = text;

        return message;
    }

    private static JsonObject Attachment(string type, JsonObject payload) =>
        new() { ["attachments"] = new JsonArray(new JsonObject { ["type"] = type, ["payload"] = payload }) };
}
