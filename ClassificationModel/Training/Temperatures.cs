namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Calibration: one number by which scores are divided, so that probabilities are shares that come true (Guo et al. 2017).</summary>
internal static class Temperatures
{
    /// <summary>The temperature under which held-out answers were least surprising.</summary>
    /// <param name="heldOut">Scores of texts by a model that was not trained on their voice, with the right answers.</param>
    public static float Fit(IReadOnlyCollection<(float[] Scores, int Label)> heldOut) =>
        Enumerable.Range(10, 391).Select(percent => percent / 100f).MinBy(temperature => Surprise(heldOut, temperature));

    private static double Surprise(IReadOnlyCollection<(float[] Scores, int Label)> heldOut, float temperature) => heldOut.Sum(answer =>
    {
        float[] shares = [.. answer.Scores];
        Softmax.Apply(shares, temperature);
        return -Math.Log(Math.Max(shares[answer.Label], 1e-9));
    });
}
