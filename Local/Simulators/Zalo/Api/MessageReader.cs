using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Reads the <c>message</c> of a consultation message and applies Zalo's limits.</summary>
internal sealed class MessageReader(Uploads uploads)
{
    private const int LongestText = 2000;
    private const int LongestContactTitle = 100;
    private const int LongestContactSubtitle = 500;

    public ZaloRefusal? Read(string userId, JsonElement message, out OutgoingMessage? read)
    {
        read = null;
        var text = message.Text("text");
        if (text?.Length > LongestText)
            return ZaloRefusal.OverLimit("message.text", LongestText);

        var shown = new ChatMessage { UserId = userId, MessageId = ZaloIds.NewMessageId(), Kind = "text", Text = text };
        if (message.At("attachment") is not { } attachment)
        {
            read = new OutgoingMessage(shown, "oa_send_text", null);
            return string.IsNullOrWhiteSpace(text) ? ZaloRefusal.Invalid("message.text") : null;
        }

        return (attachment.Text("type"), attachment.Text("payload", "template_type")) switch
        {
            ("file", _) => ReadFile(attachment, shown, out read),
            ("template", null) => ReadButtons(attachment, shown, out read),
            ("template", "media") => ReadMedia(attachment, shown, out read),
            ("template", "request_user_info") => ReadContactRequest(attachment, shown, out read),
            ("template", var type) => ZaloRefusal.Unsupported(type),
            _ => ZaloRefusal.Invalid("message.attachment.type"),
        };
    }

    private static ZaloRefusal? ReadButtons(JsonElement attachment, ChatMessage shown, out OutgoingMessage? read)
    {
        read = null;
        if (string.IsNullOrWhiteSpace(shown.Text))
            return ZaloRefusal.Invalid("message.text");

        if (ButtonRules.Read(attachment.At("payload", "buttons") ?? default, out var buttons) is { } refusal)
            return refusal;

        read = new OutgoingMessage(shown with { Buttons = buttons }, "oa_send_text", null);
        return null;
    }

    private ZaloRefusal? ReadMedia(JsonElement attachment, ChatMessage shown, out OutgoingMessage? read)
    {
        read = null;
        if (SingleElement(attachment) is not { } element)
            return ZaloRefusal.Invalid("payload.elements");

        var type = element.Text("media_type");
        if (type is not ("image" or "gif" or "sticker"))
            return ZaloRefusal.Invalid("media_type");
        if (type is "gif" && (element.Number("width") is null || element.Number("height") is null))
            return ZaloRefusal.Invalid("width, height");

        var url = element.Text("url");
        if (element.Text("attachment_id") is { } id && (type is "sticker" ? null : ReadAsset(id, isImage: true, "attachment_id", out url)) is { } refusal)
            return refusal;
        if (url is null && type is not "sticker")
            return ZaloRefusal.Invalid("url");

        var echo = new JsonArray(new JsonObject { ["type"] = type, ["payload"] = new JsonObject { ["thumbnail"] = url, ["url"] = url } });
        read = new OutgoingMessage(shown with { Kind = type is "gif" ? "image" : type, Url = url, Name = element.Text("attachment_id") }, $"oa_send_{type}", echo);
        return null;
    }

    private ZaloRefusal? ReadFile(JsonElement attachment, ChatMessage shown, out OutgoingMessage? read)
    {
        read = null;
        if (attachment.Text("payload", "token") is not { } token)
            return ZaloRefusal.Invalid("payload.token");
        if (ReadAsset(token, isImage: false, "payload.token", out var url) is { } refusal)
            return refusal;

        var name = uploads.Find(token, isImage: false)!.Name;
        var echo = new JsonArray(new JsonObject { ["type"] = "file", ["payload"] = new JsonObject { ["url"] = url, ["name"] = name } });
        read = new OutgoingMessage(shown with { Kind = "file", Url = url, Name = name }, "oa_send_file", echo);
        return null;
    }

    private static ZaloRefusal? ReadContactRequest(JsonElement attachment, ChatMessage shown, out OutgoingMessage? read)
    {
        read = null;
        if (SingleElement(attachment) is not { } element || element.Text("title") is not { Length: > 0 } title || element.Text("subtitle") is not { Length: > 0 } subtitle)
            return ZaloRefusal.Invalid("payload.elements");
        if (title.Length > LongestContactTitle)
            return ZaloRefusal.OverLimit("title", LongestContactTitle);
        if (subtitle.Length > LongestContactSubtitle)
            return ZaloRefusal.OverLimit("subtitle", LongestContactSubtitle);
        if (element.Text("image_url") is not { Length: > 0 } image)
            return ZaloRefusal.Invalid("image_url");

        var echo = new JsonArray(new JsonObject { ["type"] = "template", ["payload"] = new JsonObject { ["title"] = title, ["description"] = subtitle, ["thumbnail"] = image } });
        read = new OutgoingMessage(shown with { Kind = "contactRequest", Text = title, AskedContact = new ContactRequest(title, subtitle, image) }, "oa_send_list", echo);
        return null;
    }

    private ZaloRefusal? ReadAsset(string id, bool isImage, string field, out string? url)
    {
        var upload = uploads.Find(id, isImage);
        url = upload?.Path;
        return upload is null ? ZaloRefusal.Invalid(field) : uploads.IsExpired(upload) ? ZaloRefusal.AssetExpired : null;
    }

    private static JsonElement? SingleElement(JsonElement attachment) =>
        attachment.At("payload", "elements") is { ValueKind: JsonValueKind.Array } elements && elements.GetArrayLength() == 1 ? elements[0] : null;
}
