using System.Collections.Immutable;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>What went out together.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many cases it names.</param>
/// <param name="Deliveries">To each contact, by contact id; empty if the agency has none for this level.</param>
public sealed record DigestEdition(int Number, int Count, ImmutableDictionary<string, DeliveryState> Deliveries)
{
    public bool HasFailed => ReachesNobody || Parked.Any();

    /// <summary>The agency has no contact for this level.</summary>
    public bool ReachesNobody => Deliveries.IsEmpty;

    /// <summary>Ids of the contacts for whom it was given up.</summary>
    public IEnumerable<string> Parked => Deliveries.Where(delivery => delivery.Value.IsParked).Select(delivery => delivery.Key).Order(StringComparer.Ordinal);
}
