namespace CitizenFeedback.Core.Classification.Model;

/// <summary>How much each group of features counts, for a text with so many of them. Chosen by cross-validation.</summary>
internal static class GroupWeights
{
    private const float Parts = 0.7f;

    private const float Last = 0.5f;

    /// <param name="counts">Number of features by group.</param>
    public static void OfScope(ReadOnlySpan<int> counts, Span<float> weights)
    {
        weights[(int)FeatureGroup.Words] = weights[(int)FeatureGroup.Runs] =
            Of(1, counts[(int)FeatureGroup.Words] + counts[(int)FeatureGroup.Runs]);
        weights[(int)FeatureGroup.Parts] = Of(Parts, counts[(int)FeatureGroup.Parts]);
        weights[(int)FeatureGroup.Last] = Of(Last, counts[(int)FeatureGroup.Last]);
    }

    /// <summary>Fields and reasons are told by single words.</summary>
    public static void OfDetails(ReadOnlySpan<int> counts, Span<float> weights)
    {
        weights.Clear();
        weights[(int)FeatureGroup.Words] = Of(1, counts[(int)FeatureGroup.Words]);
        weights[(int)FeatureGroup.Parts] = Of(Parts, counts[(int)FeatureGroup.Parts]);
    }

    private static float Of(float weight, int count) => count == 0 ? 0 : weight / MathF.Sqrt(count);
}
