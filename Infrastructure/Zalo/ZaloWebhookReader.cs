using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Verifies a webhook call, then reads it.</summary>
internal sealed class ZaloWebhookReader(ZaloSettings settings, ZaloSignature signature) : IWebhookReader
{
    public WebhookReading Read(ReadOnlyMemory<byte> body, string? header)
    {
        if (!signature.IsGenuine(body.Span, header))
            return string.IsNullOrWhiteSpace(header) && body.Length <= WebhookLimits.MostBytes && !HasEventName(body)
                ? new WebhookReading.ConsoleTest()
                : new WebhookReading.NotGenuine();
        if (body.Length > WebhookLimits.MostBytes)
            return new WebhookReading.ForPerson("oversize");
        return Parse(body) is JsonObject json ? ReadEvent(new ZaloJson(json)) : new WebhookReading.ForPerson("malformed");
    }

    private WebhookReading ReadEvent(ZaloJson json)
    {
        if (json.Text("app_id") is { } appId && appId != settings.AppId)
            return new WebhookReading.NotGenuine();
        if (json.Text("event_name") is not { } name)
            return new WebhookReading.ForPerson("malformed");
        if (name == "user_withdraw")
            return new WebhookReading.ForPerson("data-request"); // the person asks for erasure: the law gives it to us to do
        if (ZaloEvents.ContentOf(name, json) is not { } content)
            return new WebhookReading.Ignored(name);
        return ZaloEvents.EventOf(name, json, content) is { } chatEvent
            ? new WebhookReading.Genuine(chatEvent)
            : new WebhookReading.ForPerson("malformed");
    }

    private static bool HasEventName(ReadOnlyMemory<byte> body) => Parse(body) is JsonObject json && json.ContainsKey("event_name");

    private static JsonNode? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
