using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>An agency's own system that takes reminders (docs/reminder-webhook.md).</summary>
public interface IAgencyWebhook
{
    /// <summary>One try; the same message id again is the same message.</summary>
    Task<DeliveryOutcome> SendAsync(Contact contact, string messageId, DigestContent content, CancellationToken cancellation);

    /// <summary>The secret with which the calls to this contact are signed, as it is told to the agency once: <c>whsec_…</c>.</summary>
    string SecretOf(string contactId);
}

/// <summary>What an agency's system is told: no word of the sender.</summary>
/// <param name="More">How many cases there are beyond those listed; all stand in the list of the API.</param>
public sealed record DigestContent(string Agency, string Level, DateOnly Day, int Edition, IReadOnlyList<DigestCase> Cases, int More);
