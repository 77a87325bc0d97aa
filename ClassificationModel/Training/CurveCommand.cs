using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>The learning curve: how well the scope of an unknown voice is found after one, two, four … others. Flat, more texts would not help.</summary>
internal static class CurveCommand
{
    public static int Run(Repository repository)
    {
        var texts = TrainingTexts.Load(repository);
        var frame = LetterFrame.Load(repository);
        var training = HeadTraining.OfScope(new TextReader(ShortForms.Load(Path.Combine(repository.Data, "short-forms.tsv"))), frame);
        var phrases = Phrases.ForScope(repository, frame);
        var others = texts.Select(text => text.Voice).Distinct().Count() - 1;

        Console.WriteLine("| voices learned | scope right | in or out right |\n|---|---|---|");
        for (var known = 1; known < 2 * others; known *= 2)
        {
            var voices = Math.Min(known, others);
            var answers = CrossValidation.Run(training, texts, phrases, voices);
            List<HeldOut> heldOut = [.. HeldOut.Of(answers, Temperatures.Fit(answers))];
            Console.WriteLine($"| {voices} | {ShareOf(heldOut, text => text.Label == text.Found):P1} | {ShareOf(heldOut, text => text.Label.IsInScope() == text.Found.IsInScope()):P1} |");
        }

        return 0;
    }

    private static double ShareOf(List<HeldOut> texts, Func<HeldOut, bool> isPart) => (double)texts.Count(isPart) / texts.Count;
}
