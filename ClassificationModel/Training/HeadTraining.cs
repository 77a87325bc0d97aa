using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Trains one head on texts, each also as it would be typed without marks, in chat, and with slips.</summary>
internal sealed class HeadTraining(TextReader reader, LetterFrame frame, IReadOnlyList<string> labels, Func<LabelledText, string?> labelOf, bool isForDetails)
{
    private const int WordsPerSlip = 8;

    private readonly Dictionary<string, int> _places = labels.Select((label, place) => (label, place)).ToDictionary(pair => pair.label, pair => pair.place);

    public IReadOnlyList<string> Labels => labels;

    public static HeadTraining OfScope(TextReader reader, LetterFrame frame) =>
        new(reader, frame, Enum.GetNames<Scope>(), text => text.Scope.ToString(), isForDetails: false);

    /// <summary>Its right answer is known.</summary>
    public bool Knows(LabelledText text) => labelOf(text) is not null;

    public TrainedHead Train(IReadOnlyList<LabelledText> texts, IEnumerable<LabelledText> phrases)
    {
        var vocabulary = Vocabulary.Of([.. texts.Select(text => TextFeatures.Of(text.Text, reader))], isForDetails);
        List<Example> examples = [.. AllSpellings(texts, frame).Where(Knows).Select(text => ExampleOf(text, vocabulary))];
        var count = examples.Count;
        examples.AddRange(phrases.Select(text => ExampleOf(text, vocabulary)));
        var trainer = new SoftmaxTrainer(vocabulary.Count, labels.Count);
        trainer.Train(examples, count, new TrainingSettings());
        return new TrainedHead(vocabulary, trainer);
    }

    /// <summary>Scores of texts nobody trained on.</summary>
    public IEnumerable<(float[] Scores, int Label)> Ask(TrainedHead head, IEnumerable<LabelledText> texts) =>
        texts.Select(text => ExampleOf(text, head.Vocabulary)).Select(example => (head.Trainer.ScoresOf(example), example.Label));

    public static IEnumerable<LabelledText> AllSpellings(IEnumerable<LabelledText> texts, LetterFrame frame)
    {
        var random = new StableRandom(3);
        return texts.SelectMany(text => Spellings(text, frame, random));
    }

    private static IEnumerable<LabelledText> Spellings(LabelledText text, LetterFrame frame, StableRandom random)
    {
        var plain = Spelling.WithoutMarks(text.Text);
        yield return text;
        yield return text with { Text = plain };
        yield return text with { Text = Spelling.AsChat(text.Text, random) };
        yield return text with { Text = frame.Around(text.Text, random) };
        yield return text with { Text = frame.Around(plain, random) };
        yield return text with { Text = Spelling.WithSlips(random.OneIn(2) ? plain : text.Text, WordsPerSlip, random) };
    }

    private Example ExampleOf(LabelledText text, Vocabulary vocabulary) =>
        vocabulary.ExampleOf(TextFeatures.Of(text.Text, reader), _places[labelOf(text)!], text.Weight);
}
