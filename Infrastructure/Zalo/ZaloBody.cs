using System.Text;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>The JSON of a consultation message: text, with buttons that send back what they say.</summary>
internal static class ZaloBody
{
    private const int MostCharacters = 2000; // Zalo, consultation message
    private const int KeptAtEnd = 200;

    public static JsonObject Of(string recipientId, ChatMessage message)
    {
        var body = new JsonObject { ["text"] = Fitting(message.Text.Normalize(NormalizationForm.FormC)) };
        if (message.Buttons.Count > 0)
            body["attachment"] = new JsonObject
            {
                ["type"] = "template",
                ["payload"] = new JsonObject { ["buttons"] = new JsonArray([.. message.Buttons.Select(Button)]) },
            };
        return new JsonObject { ["recipient"] = new JsonObject { ["user_id"] = recipientId }, ["message"] = body };
    }

    private static JsonNode Button(ChatButton button) => new JsonObject
    {
        ["title"] = button.Title.Normalize(NormalizationForm.FormC),
        ["type"] = button.Address is null ? "oa.query.show" : "oa.open.url",
        ["payload"] = button.Address is { } address
            ? new JsonObject { ["url"] = address.AbsoluteUri }
            : JsonValue.Create(button.Payload.Normalize(NormalizationForm.FormC)),
    };

    /// <summary>Cuts in the middle, between whole characters: the end carries the code and the mark.</summary>
    private static string Fitting(string text)
    {
        if (text.Length <= MostCharacters)
            return text;
        var (head, tail) = (MostCharacters - KeptAtEnd - 1, text.Length - KeptAtEnd);
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return $"{text[..head]}…{text[tail..]}";
    }
}
