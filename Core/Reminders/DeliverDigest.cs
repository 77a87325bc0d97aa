using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>One try to bring one edition to one contact.</summary>
public sealed class DeliverDigest(
    IDigestStore digests, IFeedbackStore feedbacks, IContactStore contacts, IAgencyWebhook webhook, SendOnce chat, DigestTexts texts)
{
    /// <summary>So many cases are named one by one, and looked at once more before.</summary>
    private const int MostListed = 500;

    private const int AtOnce = 16;

    public async Task<DeliveryOutcome> RunAsync(DigestKey key, int edition, string contactId, DeliveryState state, CancellationToken cancellation)
    {
        var contact = (await contacts.ListAsync(cancellation)).FirstOrDefault(contact => contact.Id == contactId);
        if (contact is not { IsReachable: true })
            return new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "no-contact", "The contact was removed or its chat unlinked.");
        var entries = DigestTexts.ByUrgency(await digests.EntriesAsync(key, edition, cancellation));
        var named = await StillReadableAsync(key, entries.Take(MostListed), cancellation);
        var others = entries.Skip(MostListed).ToList();
        if (named.Count + others.Count == 0)
            return new DeliveryOutcome.Done("concealed");
        if (contact.Webhook is not null)
            return await webhook.SendAsync(contact, $"{key}-{edition}-{contactId}", ContentOf(key, edition, named, others.Count), cancellation);
        return await chat.RunAsync(
            contact.ChatUserId!, texts.Word(key, edition, named, others), texts.MarkOf(key, edition), state.UnknownSince, cancellation);
    }

    /// <summary>Without what the sender has said since that the agency must not read.</summary>
    private async Task<IReadOnlyList<DigestEntry>> StillReadableAsync(DigestKey key, IEnumerable<DigestEntry> entries, CancellationToken cancellation)
    {
        var readable = new List<DigestEntry>();
        foreach (var some in entries.Chunk(AtOnce))
        {
            var records = await Task.WhenAll(some.Select(entry => feedbacks.LoadAsync(entry.Code, cancellation)));
            readable.AddRange(some.Zip(records).Where(pair => pair.Second.Feedback?.IsConcealedFrom(key.AgencyCode) != true).Select(pair => pair.First));
        }

        return readable;
    }

    private DigestContent ContentOf(DigestKey key, int edition, IReadOnlyList<DigestEntry> named, int more) =>
        new(key.AgencyCode, key.Level.ToString(), key.Day, edition, [.. named.Select(CaseOf)], more);

    private DigestCase CaseOf(DigestEntry entry) => new(
        entry.Code, entry.Rule, entry.Step, texts.ReasonOf(entry), entry.DueAt, entry.IsLate, $"/api/feedback/{entry.Code}");
}
