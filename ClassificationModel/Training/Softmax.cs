namespace CitizenFeedback.ClassificationModel.Training;

internal static class Softmax
{
    /// <summary>Makes probabilities of scores, in place.</summary>
    public static void Apply(Span<float> scores, float temperature)
    {
        var largest = float.MinValue;
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        var total = 0f;
        for (var label = 0; label < scores.Length; label++)
            total += scores[label] = MathF.Exp((scores[label] - largest) / temperature);
        for (var label = 0; label < scores.Length; label++)
            scores[label] /= total;
    }
}
