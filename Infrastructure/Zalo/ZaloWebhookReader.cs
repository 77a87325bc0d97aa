using System.Text.Json;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Http;

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
        return ReadVerified(body);
    }

    public WebhookReading ReadVerified(ReadOnlyMemory<byte> body)
    {
        if (body.Length > WebhookLimits.MostBytes)
            return new WebhookReading.ForPerson("oversize", NoticeOf(body));
        return AnswerJson.Parse(body.Span) is { } json ? ReadSafely(new ZaloJson(json)) : new WebhookReading.ForPerson("malformed");
    }

    /// <summary>The sender hears that it was too long, if it is one of our users' messages: it is signed, and never larger than what is read at all.</summary>
    private ChatEvent? NoticeOf(ReadOnlyMemory<byte> body) =>
        AnswerJson.Parse(body.Span) is { } json && ReadSafely(new ZaloJson(json)) is WebhookReading.Genuine { Event: var chatEvent }
            ? chatEvent with { Content = new OtherSent(OtherSent.TooLarge) }
            : null;

    private WebhookReading ReadSafely(ZaloJson json)
    {
        try
        {
            return ReadEvent(json);
        }
        catch (JsonException)
        {
            return new WebhookReading.ForPerson("malformed");
        }
    }

    private WebhookReading ReadEvent(ZaloJson json)
    {
        if (json.Text("app_id") is { } appId && appId != settings.AppId)
            return new WebhookReading.NotGenuine();
        if (json.Text("event_name") is not { } name)
            return new WebhookReading.ForPerson("malformed");
        if (ZaloEvents.ContentOf(name, json) is not { } content)
            return new WebhookReading.Ignored(name);
        return ZaloEvents.EventOf(name, json, content) is { } chatEvent
            ? new WebhookReading.Genuine(chatEvent)
            : new WebhookReading.ForPerson("malformed");
    }

    /// <summary>By its bytes: what is not signed is not worth parsing.</summary>
    private static bool HasEventName(ReadOnlyMemory<byte> body) => body.Span.IndexOf("\"event_name\""u8) >= 0;
}
