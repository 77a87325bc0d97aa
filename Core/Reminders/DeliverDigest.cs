using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>One try to bring one edition to one contact.</summary>
public sealed class DeliverDigest(IDigestStore digests, IContactStore contacts, IAgencyWebhook webhook, SendOnce chat, DigestTexts texts)
{
    /// <summary>So many cases are listed one by one for a program.</summary>
    private const int MostListed = 500;

    public async Task<DeliveryOutcome> RunAsync(DigestKey key, int edition, string contactId, DeliveryState state, CancellationToken cancellation)
    {
        var contact = (await contacts.ListAsync(cancellation)).FirstOrDefault(contact => contact.Id == contactId);
        if (contact is not { IsReachable: true })
            return new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "no-contact", "The contact was removed or its chat unlinked.");
        var entries = await digests.EntriesAsync(key, edition, cancellation);
        if (contact.Webhook is not null)
            return await webhook.SendAsync(contact, $"{key}-{edition}-{contactId}", ContentOf(key, edition, entries), cancellation);
        return await chat.RunAsync(
            contact.ChatUserId!, texts.Word(key, edition, entries), texts.MarkOf(key, edition), state.UnknownSince, cancellation);
    }

    private DigestContent ContentOf(DigestKey key, int edition, IReadOnlyList<DigestEntry> entries) => new(
        key.AgencyCode, key.Level.ToString(), key.Day, edition, [.. entries.Take(MostListed).Select(CaseOf)], Math.Max(0, entries.Count - MostListed));

    private DigestCase CaseOf(DigestEntry entry) => new(
        entry.Code, entry.Rule, entry.Step, texts.ReasonOf(entry), entry.DueAt, entry.IsLate, $"/api/feedback/{entry.Code}");
}
