using CitizenFeedback.ClassificationModel.Texts;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Asks each text of a model that was trained on the other voices only.</summary>
internal static class CrossValidation
{
    /// <param name="most">No more than so many other voices, those that follow.</param>
    /// <returns>In the order of the texts; without scores where nobody knows the right answer.</returns>
    public static (float[] Scores, int Label)[] Run(
        HeadTraining training, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> phrases, int most = int.MaxValue)
    {
        var answers = new (float[] Scores, int Label)[texts.Count];
        int[] voices = [.. texts.Select(text => text.Voice).Distinct()];
        Parallel.ForEach(voices, voice =>
        {
            var known = voices.Where(other => other > voice).Concat(voices.Where(other => other < voice)).Take(most).ToHashSet();
            var head = training.Train([.. texts.Where(text => known.Contains(text.Voice))], phrases);
            for (var index = 0; index < texts.Count; index++)
            {
                if (texts[index].Voice == voice && training.Knows(texts[index]))
                    answers[index] = training.Ask(head, [texts[index]]).Single();
            }
        });
        return answers;
    }
}
