using System.Collections.Immutable;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>How far a digest has got. What comes after an edition was sealed goes into the next of that day.</summary>
/// <param name="Edition">Number of the newest edition, 0 before the first.</param>
/// <param name="Count">How many cases it names.</param>
/// <param name="Deliveries">To each contact, by contact id; empty if the agency has none for this level.</param>
public sealed record Digest(int Edition, int Count, ImmutableDictionary<string, DeliveryState> Deliveries)
{
    public static readonly Digest New = new(0, 0, ImmutableDictionary<string, DeliveryState>.Empty);

    /// <summary>Nothing more will be sent of this edition.</summary>
    public bool IsSettled => Deliveries.Values.All(delivery => delivery.IsSettled);

    public bool HasFailed => ReachesNobody || Deliveries.Values.Any(delivery => delivery.IsParked);

    /// <summary>The agency has no contact for this level.</summary>
    public bool ReachesNobody => Count > 0 && Deliveries.IsEmpty;

    public Digest With(string contactId, DeliveryState state) => this with { Deliveries = Deliveries.SetItem(contactId, state) };
}
