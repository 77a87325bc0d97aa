using System.Runtime.Intrinsics;
using CitizenFeedback.ClassificationModel.Augmentation;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>
/// Multinomial logistic regression by stochastic gradient descent with L2 (Bottou's scaled weights). One thread and a fixed order: the same
/// examples give the same weights.
/// </summary>
internal sealed class SoftmaxTrainer
{
    private const float BiasRate = 0.1f;

    private readonly int _labels;
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _scores;
    private float[] _rates = [];
    private float _scale = 1;

    public SoftmaxTrainer(int features, int labels)
    {
        _labels = labels;
        _stride = (labels + 7) / 8 * 8;
        _weights = new float[features * _stride];
        _scores = new float[_stride];
        Biases = new float[_stride];
    }

    public float[] Biases { get; }

    /// <param name="examples">Texts first, then phrases.</param>
    /// <param name="texts">Number of the texts.</param>
    public void Train(IReadOnlyList<Example> examples, int texts, TrainingSettings settings)
    {
        _rates = LearningRates.Of(examples.Take(texts), _weights.Length / _stride, _labels, _stride);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new StableRandom(settings.Seed);
        var steps = (long)settings.Epochs * examples.Count;
        for (long step = 0; step < steps; step++)
        {
            if (step % examples.Count == 0)
                random.Shuffle<int>(order);
            var rate = settings.Rate / (1 + settings.Penalty * settings.Rate * step) * (1 - (float)step / (steps + 1));
            Learn(examples[order[step % examples.Count]], rate, settings.Penalty);
        }

        Rescale();
    }

    /// <summary>Scores before the softmax.</summary>
    public float[] ScoresOf(Example example)
    {
        Score(example);
        return _scores[.._labels];
    }

    public ReadOnlySpan<float> WeightsOf(int feature) => _weights.AsSpan(feature * _stride, _labels);

    private void Learn(Example example, float rate, float penalty)
    {
        Score(example);
        Softmax.Apply(_scores.AsSpan(0, _labels), 1);
        _scores[example.Label] -= 1;
        for (var label = 0; label < _stride; label++)
        {
            _scores[label] *= label < _labels ? -rate * example.Weight : 0;
            Biases[label] += _scores[label] * BiasRate;
        }

        _scale *= 1 - rate * penalty;
        for (var index = 0; index < example.Places.Length; index++)
            Step(example.Places[index] * _stride, example.Values[index] / _scale);
        if (_scale < 1e-6f)
            Rescale();
    }

    private void Step(int row, float value)
    {
        for (var lane = row; lane < row + _stride; lane += 8)
        {
            var step = Vector256.LoadUnsafe(ref _scores[lane - row]) * Vector256.LoadUnsafe(ref _rates[lane]) * value;
            (Vector256.LoadUnsafe(ref _weights[lane]) + step).StoreUnsafe(ref _weights[lane]);
        }
    }

    private void Score(Example example)
    {
        Array.Clear(_scores);
        for (var index = 0; index < example.Places.Length; index++)
        {
            var row = example.Places[index] * _stride;
            for (var lane = 0; lane < _stride; lane += 8)
                (Vector256.LoadUnsafe(ref _scores[lane]) + Vector256.LoadUnsafe(ref _weights[row + lane]) * example.Values[index]).StoreUnsafe(ref _scores[lane]);
        }

        for (var label = 0; label < _labels; label++)
            _scores[label] = _scores[label] * _scale + Biases[label];
    }

    private void Rescale()
    {
        for (var index = 0; index < _weights.Length; index++)
            _weights[index] *= _scale;
        _scale = 1;
    }
}
