using System.Text;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>The JSON of a consultation message: text, with buttons that send back what they say.</summary>
internal static class ZaloBody
{
    private const int MostCharacters = 2000; // Zalo, consultation message

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
        ["type"] = "oa.query.show",
        ["payload"] = button.Payload.Normalize(NormalizationForm.FormC),
    };

    /// <summary>Cuts in the middle: the end carries the code and the mark.</summary>
    private static string Fitting(string text) =>
        text.Length <= MostCharacters ? text : $"{text[..(MostCharacters - 201)]}…{text[^200..]}";
}
