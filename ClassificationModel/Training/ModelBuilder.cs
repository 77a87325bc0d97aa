using CitizenFeedback.Core.Classification.Model;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Makes the product's tables of trained heads: weights as bytes, rare features left out where a place is taken.</summary>
internal static class ModelBuilder
{
    /// <summary>Weights larger than this many times the usual size are cut: the steps of a byte are then fine enough for the rest.</summary>
    private const float Cut = 8;

    /// <param name="heads">Of one table, one beside the other, over the same vocabulary.</param>
    public static (FeatureTable Table, IReadOnlyList<Head> Heads) Build(
        int bits, int width, params IReadOnlyList<FinishedHead> heads)
    {
        var rows = new byte[width << bits];
        var steps = heads.Select(head => StepOf(head.Trained)).ToList();
        var vocabulary = heads[0].Trained.Vocabulary;
        Span<sbyte> weights = stackalloc sbyte[width - 1];
        for (var place = 0; place < vocabulary.Count; place++)
        {
            var lane = 0;
            for (var head = 0; head < heads.Count; head++)
            {
                foreach (var weight in heads[head].Trained.Trainer.WeightsOf(place))
                    weights[lane++] = (sbyte)Math.Clamp(MathF.Round(weight * vocabulary.Rarity(place) / steps[head]), -127, 127);
            }

            FeatureTable.TryPut(rows, width, vocabulary.Features[place], weights);
        }

        return (new FeatureTable(rows, width), HeadsOf(heads, steps));
    }

    private static List<Head> HeadsOf(IReadOnlyList<FinishedHead> heads, List<float> steps)
    {
        var built = new List<Head>();
        var offset = 1;
        foreach (var (head, step) in heads.Zip(steps))
        {
            built.Add(new Head(head.Training.Labels, offset, head.Trained.Trainer.Biases[..head.Training.Labels.Count], step, head.Temperature));
            offset += head.Training.Labels.Count;
        }

        return built;
    }

    private static float StepOf(TrainedHead head)
    {
        double squares = 0;
        long count = 0;
        float largest = 0;
        for (var place = 0; place < head.Vocabulary.Count; place++)
        {
            foreach (var weight in head.Trainer.WeightsOf(place))
            {
                var size = MathF.Abs(weight * head.Vocabulary.Rarity(place));
                squares += size * size;
                largest = Math.Max(largest, size);
                count++;
            }
        }

        return Math.Min(largest, Cut * (float)Math.Sqrt(squares / count)) / 127;
    }
}
