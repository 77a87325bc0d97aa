namespace CitizenFeedback.Core.Reporting;

/// <summary>What the public is told of a share: that it lies between these two, in percent with one decimal.</summary>
public readonly record struct PublicShare(double Least, double Most)
{
    /// <summary>Wider than this says nothing.</summary>
    private const double Widest = 25;

    public bool IsExact => Least == Most;

    /// <summary>Computed of what is told alone, so that it cannot tell more.</summary>
    /// <returns>Null if that says too little.</returns>
    public static PublicShare? Of(PublicCount part, PublicCount whole)
    {
        if (whole.Least == 0)
            return null;
        var (least, most) = (100.0 * part.Least / whole.Most, Math.Min(100, 100.0 * part.Most / whole.Least));
        if (most - least > Widest)
            return null;
        return part.IsExact && whole.IsExact
            ? new PublicShare(Math.Round(least, 1), Math.Round(most, 1))
            : new PublicShare(Math.Floor(10 * least) / 10, Math.Ceiling(10 * most) / 10);
    }
}
