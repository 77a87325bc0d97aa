using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Http;

namespace CitizenFeedback.Infrastructure.Agencies;

/// <summary>
/// Sends reminders in the form of Standard Webhooks: id, timestamp and an HMAC-SHA256 over both and the body. The secret of a contact is
/// derived from one key, so that none is stored.
/// </summary>
internal sealed class AgencyWebhook(HttpClient http, AgencyWebhookSettings settings, TimeProvider time) : IAgencyWebhook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Vietnamese stays readable; no browser reads it
    };

    private readonly OutsideCall _call = new("The agency's system", time);

    public string SecretOf(string contactId) => $"whsec_{Convert.ToBase64String(KeyOf(settings.Key, contactId))}";

    public async Task<DeliveryOutcome> SendAsync(Contact contact, string messageId, DigestContent content, CancellationToken cancellation)
    {
        if (!settings.Policy.Allows(contact.Webhook!)) // the policy may have changed since it was added
            return new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "address", "The address of the agency's system is not allowed.");
        var body = JsonSerializer.SerializeToUtf8Bytes(new { type = "feedback.reminder", data = content }, Json);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, contact.Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", messageId);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", SignaturesOf(contact.Id, $"{messageId}.{timestamp}.", body));
        var tried = await _call.TryAsync(() => TrySendAsync(request, cancellation), cancellation);
        return tried.Failure is { } failed ? failed with { MayHaveHappened = false } : new DeliveryOutcome.Done(null); // known by its id there
    }

    private async Task<Tried<bool>> TrySendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return answer.IsSuccessStatusCode ? true : Refused(answer);
    }

    /// <summary>410 is the sign of Standard Webhooks that nobody listens there any more.</summary>
    private DeliveryOutcome.Failed Refused(HttpResponseMessage answer) =>
        _call.Refused(answer) with { Kind = (int)answer.StatusCode == 410 ? FailureKind.NeedsPerson : FailureKind.Transient };

    /// <summary>One for each key that is good, with a blank between: the standard's way while a secret is changed.</summary>
    private string SignaturesOf(string contactId, string head, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        var keys = new[] { settings.Key, settings.KeyPrevious }.OfType<byte[]>();
        return string.Join(' ', keys.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(key, contactId), signed))}"));
    }

    private static byte[] KeyOf(byte[] key, string contactId) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"contact:{contactId}"));
}
