using System.Collections.Immutable;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>How far a digest has got. What comes after an edition was sealed goes into the next of that day, and no edition waits for another.</summary>
public sealed record Digest(ImmutableList<DigestEdition> Editions)
{
    public static readonly Digest New = new([]);

    public bool HasFailed => Editions.Exists(edition => edition.HasFailed);

    /// <summary>When something can next be tried; null if all is settled.</summary>
    public DateTimeOffset? NextLook(DateTimeOffset now) =>
        Editions.SelectMany(edition => edition.Deliveries.Values).Min(delivery => delivery.IsDueAt(now) ? now : delivery.NextLook(now));

    /// <summary>The oldest delivery whose time has come.</summary>
    public (DigestEdition Edition, string ContactId)? FirstDue(DateTimeOffset now)
    {
        foreach (var edition in Editions)
            foreach (var (contactId, delivery) in edition.Deliveries)
                if (delivery.IsDueAt(now))
                    return (edition, contactId);
        return null;
    }

    /// <summary>With this edition in the place of the one of its number, or as the newest.</summary>
    public Digest With(DigestEdition edition)
    {
        var index = Editions.FindIndex(known => known.Number == edition.Number);
        return new Digest(index < 0 ? Editions.Add(edition) : Editions.SetItem(index, edition));
    }

    public Digest With(int edition, string contactId, Func<DeliveryState, DeliveryState> change)
    {
        var known = Editions.Find(known => known.Number == edition)!;
        return With(known with { Deliveries = known.Deliveries.SetItem(contactId, change(known.Deliveries[contactId])) });
    }
}
