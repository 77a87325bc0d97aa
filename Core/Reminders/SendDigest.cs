using System.Collections.Immutable;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>
/// Brings a digest to everybody it is for, each once and in office hours only: claim before effect and outcome after it, as for a
/// feedback's own work. The queue's sessions let one process at a time look at a digest.
/// </summary>
public sealed class SendDigest(
    IDigestStore digests, ChangeDigest change, IContactStore contacts, DeliverDigest deliver, OfficeTime office, IWorkQueue queue, WorkRules rules,
    TimeProvider time)
{
    private const string Ladder = "reminder";

    public async Task RunAsync(DigestKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            if (office.WorksFrom(now) is var opens && opens > now)
            {
                await queue.SendAsync(new DigestCall(key).Again(opens, now), cancellation);
                return;
            }

            var (digest, _) = await digests.LoadAsync(key, cancellation);
            if (digest.FirstDue(now) is { } due)
                await DeliverAsync(key, due.Edition, due.ContactId, cancellation);
            else if (!await TryFindRecipientsAsync(key, digest, cancellation) && !await TryBeginEditionAsync(key, digest, cancellation))
            {
                if (digest.NextLook(now) is { } next)
                    await queue.SendAsync(new DigestCall(key).Again(office.WorksFrom(next), now), cancellation);
                return;
            }
        }
    }

    /// <returns>False if nothing has come since the last edition.</returns>
    private async Task<bool> TryBeginEditionAsync(DigestKey key, Digest digest, CancellationToken cancellation)
    {
        var number = digest.Editions.Count + 1;
        var count = await digests.SealAsync(key, number, cancellation);
        if (count == 0)
            return false;
        var edition = new DigestEdition(number, count, await RecipientsAsync(key, cancellation));
        await change.RunAsync(key, before => before.Editions.Count < number ? before.With(edition) : null, cancellation);
        return true;
    }

    /// <summary>An edition that reached nobody goes out when somebody is there: a contact was added since.</summary>
    private async Task<bool> TryFindRecipientsAsync(DigestKey key, Digest digest, CancellationToken cancellation)
    {
        if (digest.Editions.Find(edition => edition.ReachesNobody) is not { } lonely || await RecipientsAsync(key, cancellation) is not { IsEmpty: false } found)
            return false;
        await change.RunAsync(key, before => before.With(lonely with { Deliveries = found }), cancellation);
        return true;
    }

    private async Task<ImmutableDictionary<string, DeliveryState>> RecipientsAsync(DigestKey key, CancellationToken cancellation) =>
        Recipients.Of(key, await contacts.ListAsync(cancellation))
            .ToImmutableDictionary(contact => contact.Id, _ => new DeliveryState(time.GetUtcNow()));

    private async Task DeliverAsync(DigestKey key, DigestEdition edition, string contactId, CancellationToken cancellation)
    {
        if (await ClaimAsync(key, edition.Number, contactId, cancellation) is not { } claimed)
            return;
        var outcome = await TryEffect.RunAsync(claimed, stop => deliver.RunAsync(key, edition.Number, contactId, claimed, stop), time, cancellation);
        var nextTry = outcome is DeliveryOutcome.Failed failed
            ? rules.Ladders.NextTry(Ladder, claimed, $"{key}:{edition.Number}:{contactId}", failed, time.GetUtcNow())
            : null;
        await change.RunAsync(key, digest => digest.With(edition.Number, contactId, state => After(state, claimed, outcome, nextTry)), cancellation);
    }

    private async Task<DeliveryState?> ClaimAsync(DigestKey key, int edition, string contactId, CancellationToken cancellation)
    {
        DeliveryState? claimed = null;
        await change.RunAsync(
            key,
            digest =>
            {
                var now = time.GetUtcNow();
                var state = digest.Editions.Find(known => known.Number == edition)!.Deliveries[contactId];
                claimed = state.IsDueAt(now) ? state.Attempt(now, now + WorkRules.AttemptLife) : null;
                return claimed is null ? null : digest.With(edition, contactId, _ => claimed);
            },
            cancellation);
        return claimed;
    }

    private static DeliveryState After(DeliveryState state, DeliveryState claimed, DeliveryOutcome outcome, DateTimeOffset? nextTry) => outcome switch
    {
        DeliveryOutcome.Failed when claimed.Attempts < state.Attempts => state, // a later attempt is under way
        DeliveryOutcome.Failed failed => state.Fail(nextTry, failed.MayHaveHappened),
        _ => state.Succeed(),
    };
}
