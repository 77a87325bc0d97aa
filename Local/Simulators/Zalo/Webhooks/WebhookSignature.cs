using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>Zalo's signature: a plain SHA-256 over app id, raw body, timestamp and OA secret key, without separators.</summary>
internal static class WebhookSignature
{
    public const string Header = "X-ZEvent-Signature";

    public static string Of(string appId, string body, string timestamp, string oaSecretKey) =>
        "mac=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(appId + body + timestamp + oaSecretKey)));
}
