using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Makes webhook calls as Zalo does, whatever their body.</summary>
public sealed class ZaloSigner(string appId, string oaSecretKey)
{
    public const string Header = "X-ZEvent-Signature";

    /// <summary>A text of a person, as Zalo tells it.</summary>
    public static string TextEvent(string userId, string messageId, string text, long timestamp) =>
        $$"""{"app_id":"360846524940903967","sender":{"id":"{{userId}}"},"recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"{{text}}","msg_id":"{{messageId}}"},"timestamp":"{{timestamp}}"}""";

    /// <param name="timestamp">The one in the body.</param>
    public HttpRequestMessage Call(string body, string timestamp)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "zalo/webhook") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        var mac = SHA256.HashData(Encoding.UTF8.GetBytes(appId + body + timestamp + oaSecretKey));
        request.Headers.Add(Header, $"mac={Convert.ToHexStringLower(mac)}");
        return request;
    }
}
