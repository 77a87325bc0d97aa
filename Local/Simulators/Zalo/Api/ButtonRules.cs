using System.Text.Json;
using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Zalo's limits for buttons: five, a title of 100, a query payload of 1,000, an SMS of 160 characters.</summary>
internal static class ButtonRules
{
    private const int Most = 5;
    private const int LongestTitle = 100;
    private const int LongestQuery = 1000;
    private const int LongestSms = 160;

    public static ZaloRefusal? Read(JsonElement buttons, out IReadOnlyList<ChatButton> read)
    {
        var list = new List<ChatButton>();
        read = list;
        if (buttons.ValueKind is not JsonValueKind.Array || buttons.GetArrayLength() == 0)
            return ZaloRefusal.Invalid("payload.buttons");
        if (buttons.GetArrayLength() > Most)
            return ZaloRefusal.OverLimit("payload.buttons", Most);

        foreach (var button in buttons.EnumerateArray())
        {
            if (ReadOne(button, out var one) is { } refusal)
                return refusal;

            list.Add(one!);
        }

        return null;
    }

    private static ZaloRefusal? ReadOne(JsonElement button, out ChatButton? read)
    {
        read = null;
        var title = button.Text("title");
        if (string.IsNullOrWhiteSpace(title))
            return ZaloRefusal.Invalid("button.title");
        if (title.Length > LongestTitle)
            return ZaloRefusal.OverLimit("button.title", LongestTitle);

        var type = button.Text("type") ?? "";
        read = new ChatButton(title, type, button.Text("payload"), button.Text("payload", "url"), button.Text("payload", "phone_code"), button.Text("payload", "content"));
        return PayloadRefusal(read);
    }

    private static ZaloRefusal? PayloadRefusal(ChatButton button) => button.Type switch
    {
        "oa.query.show" or "oa.query.hide" => string.IsNullOrEmpty(button.Payload) ? ZaloRefusal.Invalid("button.payload")
            : button.Payload.Length > LongestQuery ? ZaloRefusal.OverLimit("button.payload", LongestQuery) : null,
        "oa.open.url" => IsWeb(button.Url) ? null : ZaloRefusal.Invalid("button.payload.url"),
        "oa.open.phone" => IsPhone(button.Phone) ? null : ZaloRefusal.Invalid("button.payload.phone_code"),
        "oa.open.sms" => !IsPhone(button.Phone) ? ZaloRefusal.Invalid("button.payload.phone_code")
            : string.IsNullOrEmpty(button.Sms) ? ZaloRefusal.Invalid("button.payload.content")
            : button.Sms.Length > LongestSms ? ZaloRefusal.OverLimit("button.payload.content", LongestSms) : null,
        _ => ZaloRefusal.Invalid("button.type"),
    };

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static bool IsPhone(string? phone) => phone is { Length: >= 3 and <= 15 } && phone.All(char.IsAsciiDigit);
}
