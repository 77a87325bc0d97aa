namespace CitizenFeedback.Core.Classification;

internal static class Largest
{
    /// <summary>The labels of the three largest shares, the largest first.</summary>
    public static string[] Three(ReadOnlySpan<float> shares, IReadOnlyList<string> labels)
    {
        Span<int> best = [-1, -1, -1];
        for (var label = 0; label < shares.Length; label++)
        {
            var candidate = label;
            for (var rank = 0; rank < best.Length; rank++)
            {
                if (best[rank] < 0 || shares[candidate] > shares[best[rank]])
                    (best[rank], candidate) = (candidate, best[rank]);
                if (candidate < 0)
                    break;
            }
        }

        return [labels[best[0]], labels[best[1]], labels[best[2]]];
    }
}
