using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Reminders that did not reach somebody: people see them and have them tried again.</summary>
public sealed class RescueReminders(IDigestStore digests, IWorkQueue queue, TimeProvider time)
{
    public async Task<Result<IReadOnlyList<FailedDigest>>> ListAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var all = new List<FailedDigest>();
        await foreach (var failed in digests.ListFailedAsync(cancellation))
            all.Add(failed);
        return all;
    }

    /// <summary>Tries everything anew that was given up.</summary>
    /// <returns>How many digests are tried again.</returns>
    public async Task<Result<int>> RetryAsync(Official by, CancellationToken cancellation)
    {
        var failed = await ListAsync(by, cancellation);
        if (failed.Refusal is { } refusal)
            return refusal;
        foreach (var (key, _, _, _) in failed.Value)
        {
            var (digest, etag) = await digests.LoadAsync(key, cancellation);
            if (!digest.ReachesNobody)
                await digests.TrySaveAsync(key, digest with { Deliveries = digest.Deliveries.SetItems(Again(digest)) }, etag, cancellation);
            await queue.SendAsync(new DigestCall(key).Again(time.GetUtcNow(), time.GetUtcNow()), cancellation);
        }

        return failed.Value.Count;
    }

    private IEnumerable<KeyValuePair<string, DeliveryState>> Again(Digest digest) => digest.Deliveries
        .Where(delivery => delivery.Value.IsParked)
        .Select(delivery => KeyValuePair.Create(delivery.Key, delivery.Value.TryAgain(time.GetUtcNow())));
}
