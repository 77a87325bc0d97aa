using CitizenFeedback.ClassificationModel.Texts;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Asks each text of a model that was trained on the other voices only.</summary>
internal static class CrossValidation
{
    /// <returns>In the order of the texts.</returns>
    public static (float[] Scores, int Label)[] Run(HeadTraining training, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> phrases)
    {
        var answers = new (float[] Scores, int Label)[texts.Count];
        Parallel.ForEach(texts.Select(text => text.Voice).Distinct(), voice =>
        {
            var head = training.Train([.. texts.Where(text => text.Voice != voice)], phrases);
            for (var index = 0; index < texts.Count; index++)
            {
                if (texts[index].Voice == voice)
                    answers[index] = training.Ask(head, [texts[index]]).Single();
            }
        });
        return answers;
    }
}
