using System.Collections.Immutable;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>
/// Brings a digest to everybody it is for, each once: claim before effect and outcome after it, as for a feedback's own work. The queue's
/// sessions let one process at a time look at a digest.
/// </summary>
public sealed class SendDigest(
    IDigestStore digests, IContactStore contacts, IAgencyWebhook webhook, SendOnce chat, DigestTexts texts, IWorkQueue queue, WorkRules rules, TimeProvider time)
{
    private const string Ladder = "reminder";

    /// <summary>So many cases are listed one by one for a program.</summary>
    private const int MostListed = 500;

    public async Task RunAsync(DigestKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var (digest, etag) = await digests.LoadAsync(key, cancellation);
            if (digest.IsSettled)
            {
                if (!await TryFindRecipientsAsync(key, digest, etag, cancellation) && !await TryBeginEditionAsync(key, digest, etag, cancellation))
                    return;
            }
            else if (digest.Deliveries.FirstOrDefault(delivery => delivery.Value.IsDueAt(time.GetUtcNow())) is { Key: { } contactId })
            {
                await DeliverAsync(key, digest, etag, contactId, cancellation);
            }
            else
            {
                var next = digest.Deliveries.Values.Min(delivery => delivery.NextLook(time.GetUtcNow()))!.Value;
                await queue.SendAsync(new DigestCall(key).Again(next, time.GetUtcNow()), cancellation);
                return;
            }
        }
    }

    /// <returns>False if nothing has come since the last edition.</returns>
    private async Task<bool> TryBeginEditionAsync(DigestKey key, Digest digest, string? etag, CancellationToken cancellation)
    {
        var edition = digest.Edition + 1;
        var count = await digests.SealAsync(key, edition, cancellation);
        if (count == 0)
            return false;
        await digests.TrySaveAsync(key, new Digest(edition, count, await RecipientsAsync(key, cancellation)), etag, cancellation);
        return true;
    }

    /// <summary>An edition that reached nobody goes out when somebody is there: a contact was added since.</summary>
    private async Task<bool> TryFindRecipientsAsync(DigestKey key, Digest digest, string? etag, CancellationToken cancellation)
    {
        if (!digest.ReachesNobody || await RecipientsAsync(key, cancellation) is not { IsEmpty: false } recipients)
            return false;
        await digests.TrySaveAsync(key, digest with { Deliveries = recipients }, etag, cancellation);
        return true;
    }

    private async Task<ImmutableDictionary<string, DeliveryState>> RecipientsAsync(DigestKey key, CancellationToken cancellation) =>
        Recipients.Of(key, await contacts.ListAsync(cancellation))
            .ToImmutableDictionary(contact => contact.Id, _ => new DeliveryState(time.GetUtcNow()));

    private async Task DeliverAsync(DigestKey key, Digest digest, string? etag, string contactId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var claimed = digest.Deliveries[contactId].Attempt(now, now + WorkRules.AttemptLife);
        if (await digests.TrySaveAsync(key, digest.With(contactId, claimed), etag, cancellation) is not { } claim)
            return;
        var outcome = await TryEffect.RunAsync(claimed, stop => SendAsync(key, digest, contactId, claimed, stop), time, cancellation);
        await digests.TrySaveAsync(key, digest.With(contactId, After(key, contactId, claimed, outcome)), claim, cancellation);
    }

    private async Task<DeliveryOutcome> SendAsync(DigestKey key, Digest digest, string contactId, DeliveryState state, CancellationToken cancellation)
    {
        var contact = (await contacts.ListAsync(cancellation)).FirstOrDefault(contact => contact.Id == contactId);
        if (contact is not { IsReachable: true })
            return new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "no-contact", "The contact was removed or its chat unlinked.");
        var entries = await digests.EntriesAsync(key, digest.Edition, cancellation);
        if (contact.Webhook is not null)
            return await webhook.SendAsync(contact, $"{key}-{digest.Edition}-{contactId}", ContentOf(key, digest, entries), cancellation);
        return await chat.RunAsync(
            contact.ChatUserId!, texts.Word(key, digest.Edition, entries), texts.MarkOf(key, digest.Edition), state.UnknownSince, cancellation);
    }

    private static DigestContent ContentOf(DigestKey key, Digest digest, IReadOnlyList<DigestEntry> entries) => new(
        key.AgencyCode, key.Level.ToString(), key.Day, digest.Edition, [.. entries.Take(MostListed)], Math.Max(0, entries.Count - MostListed));

    private DeliveryState After(DigestKey key, string contactId, DeliveryState claimed, DeliveryOutcome outcome) => outcome is DeliveryOutcome.Failed failed
        ? claimed.Fail(rules.Ladders.NextTry(Ladder, claimed, $"{key}:{contactId}", failed, time.GetUtcNow()), failed.MayHaveHappened)
        : claimed.Succeed();
}
