using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Zalo.Phones;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Sending: consultation messages inside the window, templates at any time.</summary>
internal sealed class MessageEndpoints(ZaloWorld world)
{
    private readonly OaSender _sender = new(world);
    private readonly MessageReader _reader = new(world.Uploads);

    /// <summary><c>POST /v3.0/oa/message/cs</c></summary>
    public async Task<IResult> SendConsultationAsync(HttpRequest request)
    {
        if (await BodyAsync(request) is not { } body)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("body"));
        if (body.Text("recipient", "user_id") is not { } userId || world.Phones.Find(userId) is not { } phone)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("recipient.user_id"));
        if (_reader.Read(userId, body.At("message") ?? default, out var message) is { } refusal)
            return ZaloAnswer.Of(refusal);
        if (InteractionWindow.Refusal(phone, world.Now) is { } closed)
            return ZaloAnswer.Of(closed);

        return ZaloAnswer.Ok(Sent(_sender.Send(message!), QuotaOf(phone)));
    }

    /// <summary><c>POST /v3.0/oa/message/template</c>: a template by user id, which knows no window.</summary>
    public async Task<IResult> SendTemplateAsync(HttpRequest request)
    {
        if (await BodyAsync(request) is not { } body)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("body"));
        if (body.Text("user_id") is not { } userId || world.Phones.Find(userId) is null)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("user_id"));
        if (body.Text("template_id") is not { Length: > 0 } templateId)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("template_id"));
        if (TemplateData.Read(body, out var data) is { } refusal)
            return ZaloAnswer.Of(refusal);

        var shown = new ChatMessage { UserId = userId, MessageId = ZaloIds.NewMessageId(), Kind = "template", TemplateId = templateId, Template = data };
        var payload = new JsonObject { ["zinstant_id"] = templateId, ["text"] = string.Join(" ", data.Values), ["link_url"] = "", ["checksum"] = "" };
        var echo = new JsonArray(new JsonObject { ["type"] = "template", ["payload"] = payload });
        return ZaloAnswer.Ok(Sent(_sender.Send(new OutgoingMessage(shown, "oa_send_text", echo)), Charged));
    }

    private static object Charged => new { quota_type = "purchase_quota", remain = 4821 };

    private object QuotaOf(Phone phone) => InteractionWindow.IsFree(phone, world.Now)
        ? new { quota_type = "reply", expired_date = ZaloIds.Timestamp(phone.LastInteraction!.Value + InteractionWindow.Free), owner_type = "OA", owner_id = world.Options.OaId }
        : Charged;

    private static object Sent(ChatMessage message, object quota) =>
        new { message_id = message.MessageId, user_id = message.UserId, sent_time = ZaloIds.Timestamp(message.At), quota };

    private static async Task<JsonElement?> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return JsonReading.Parse(await reader.ReadToEndAsync()) is { ValueKind: JsonValueKind.Object } body ? body : null;
    }
}
