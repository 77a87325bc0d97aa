using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Reminders that did not reach somebody: people see them and have them tried again.</summary>
public sealed class RescueReminders(IDigestStore digests, ChangeDigest change, IWorkQueue queue, TimeProvider time)
{
    /// <returns>One line for each edition that did not reach somebody, whatever became of later ones.</returns>
    public async Task<Result<IReadOnlyList<FailedDigest>>> ListAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var all = new List<FailedDigest>();
        await foreach (var failed in digests.ListFailedAsync(cancellation))
            all.Add(failed);
        return all;
    }

    /// <summary>Tries everything anew that was given up; outside office hours it goes out when they begin.</summary>
    /// <returns>How many digests are tried again.</returns>
    public async Task<Result<int>> RetryAsync(Official by, CancellationToken cancellation)
    {
        var failed = await ListAsync(by, cancellation);
        if (failed.Refusal is { } refusal)
            return refusal;
        var keys = failed.Value.Select(edition => edition.Key).Distinct().ToList();
        foreach (var key in keys)
        {
            await change.RunAsync(key, Again, cancellation);
            await queue.SendAsync(new DigestCall(key).Again(time.GetUtcNow(), time.GetUtcNow()), cancellation);
        }

        return keys.Count;
    }

    private Digest? Again(Digest digest)
    {
        var parked = digest.Editions.SelectMany(edition => edition.Parked.Select(contactId => (edition.Number, contactId))).ToList();
        return parked.Count == 0
            ? null // somebody was faster, or nobody was there to be reached
            : parked.Aggregate(digest, (before, one) => before.With(one.Number, one.contactId, state => state.TryAgain(time.GetUtcNow())));
    }
}
