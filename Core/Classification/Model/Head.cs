namespace CitizenFeedback.Core.Classification.Model;

/// <summary>One question the model answers, by a softmax over its labels.</summary>
/// <param name="Labels">The answers, in the order of the weights.</param>
/// <param name="Offset">Where its weights begin in a row of the table.</param>
/// <param name="Biases">By label.</param>
/// <param name="Scale">What one step of a byte is worth.</param>
/// <param name="Temperature">Sums are divided by it, so that the probabilities are the shares that come true.</param>
internal sealed record Head(IReadOnlyList<string> Labels, int Offset, float[] Biases, float Scale, float Temperature)
{
    /// <summary>Makes probabilities of sums of weights.</summary>
    public void Finish(ReadOnlySpan<float> sums, Span<float> probabilities)
    {
        var largest = float.MinValue;
        for (var label = 0; label < Biases.Length; label++)
        {
            probabilities[label] = (sums[Offset + label] * Scale + Biases[label]) / Temperature;
            largest = Math.Max(largest, probabilities[label]);
        }

        var total = 0f;
        for (var label = 0; label < Biases.Length; label++)
            total += probabilities[label] = MathF.Exp(probabilities[label] - largest);
        for (var label = 0; label < Biases.Length; label++)
            probabilities[label] /= total;
    }
}
