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
using Polly.Timeout;

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

    public string SecretOf(string contactId) => $"whsec_{Convert.ToBase64String(KeyOf(contactId))}";

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
        request.Headers.Add("webhook-signature", $"v1,{SignatureOf(contact.Id, $"{messageId}.{timestamp}.", body)}");
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? new DeliveryOutcome.Done(null) : Refused(answer);
        }
        catch (HttpRequestException error)
        {
            return new DeliveryOutcome.Failed(FailureKind.Transient, $"{error.HttpRequestError}", "The agency's system could not be reached.");
        }
        catch (Exception error) when (error is TimeoutRejectedException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed(FailureKind.Transient, "timeout", "The agency's system did not answer within 5 s.");
        }
    }

    /// <summary>410 is the sign of Standard Webhooks that nobody listens there any more.</summary>
    private DeliveryOutcome.Failed Refused(HttpResponseMessage answer) => new(
        (int)answer.StatusCode == 410 ? FailureKind.NeedsPerson : FailureKind.Transient,
        $"{(int)answer.StatusCode}",
        $"The agency's system answered HTTP {(int)answer.StatusCode}.",
        RetryAfter.Of(answer, time.GetUtcNow()));

    private string SignatureOf(string contactId, string head, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return Convert.ToBase64String(HMACSHA256.HashData(KeyOf(contactId), signed));
    }

    private byte[] KeyOf(string contactId) => HMACSHA256.HashData(settings.Key, Encoding.UTF8.GetBytes($"contact:{contactId}"));
}
