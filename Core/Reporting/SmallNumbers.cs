namespace CitizenFeedback.Core.Reporting;

/// <summary>
/// What may be told of counts that are parts of others. Fewer than five is told as "&lt; 5", and so that neither the part nor its rest can be
/// computed back. (Own choice; the statistics offices' usual limits are three to ten.)
/// </summary>
public static class SmallNumbers
{
    /// <summary>The smallest count that is told.</summary>
    public const int Fewest = 5;

    /// <summary>How far apart what is told of a concealed count must stay, whatever else is known.</summary>
    public const int Width = Fewest - 1;

    /// <summary>Of fewer, the part or the rest is always small.</summary>
    private const int SmallestWhole = 2 * Fewest;

    /// <summary>What is told of a count that is no part of another.</summary>
    public static PublicCount Tell(int count) => count < Fewest ? new PublicCount(0, Fewest - 1) : PublicCount.Exactly(count);

    /// <summary>
    /// What is told of a part. It goes by what is told of the whole; while that is concealed, the part is told so that every count the whole
    /// may have still fits.
    /// </summary>
    public static PublicCount TellPart(int part, PublicCount whole)
    {
        if (whole.Least < SmallestWhole)
            return new PublicCount(0, whole.Most);
        if (part > whole.Least - Fewest)
            return new PublicCount(whole.Least - Fewest + 1, whole.Most);
        if (!whole.IsExact)
            return new PublicCount(0, whole.Most);
        return Tell(part);
    }

    /// <summary>What is told instead of a part that is large enough itself, for the sake of others.</summary>
    public static PublicCount Blur(PublicCount whole) => new(Fewest, whole.Least - Fewest);
}
