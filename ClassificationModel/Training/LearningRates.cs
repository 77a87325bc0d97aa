namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>
/// A feature learns the faster for a label, the more its share there differs from its share elsewhere (log-count ratio, as in the NB-SVM of
/// Wang and Manning 2012): words that stand everywhere stay near zero.
/// </summary>
internal static class LearningRates
{
    private const float Least = 0.1f;

    private const float Most = 3;

    /// <returns>By feature and label, rows of <paramref name="stride"/>.</returns>
    public static float[] Of(IEnumerable<Example> examples, int features, int labels, int stride)
    {
        var seen = new float[features * stride];
        var texts = new float[labels];
        foreach (var example in examples)
        {
            texts[example.Label]++;
            foreach (var place in example.Places.Distinct())
                seen[place * stride + example.Label]++;
        }

        for (var feature = 0; feature < features; feature++)
            Finish(seen.AsSpan(feature * stride, labels), texts);
        return seen;
    }

    private static void Finish(Span<float> seen, float[] texts)
    {
        var (all, with) = (texts.Sum(), 0f);
        foreach (var count in seen)
            with += count;
        for (var label = 0; label < seen.Length; label++)
        {
            var here = (1 + seen[label]) / (2 + texts[label]);
            var elsewhere = (1 + with - seen[label]) / (2 + all - texts[label]);
            seen[label] = MathF.Min(Most, MathF.Abs(MathF.Log(here / elsewhere)) + Least);
        }
    }
}
