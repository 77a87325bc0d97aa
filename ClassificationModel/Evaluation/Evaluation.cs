using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>The same texts as they were written, stripped of diacritics, and with a slip in about every tenth word.</summary>
internal sealed class Evaluation
{
    private const int WordsPerSlip = 10;

    private Evaluation(Figures asWritten, Figures withoutMarks, Figures withSlips) =>
        (AsWritten, WithoutMarks, WithSlips) = (asWritten, withoutMarks, withSlips);

    public Figures AsWritten { get; }

    public Figures WithoutMarks { get; }

    public Figures WithSlips { get; }

    public string Model => AsWritten.All is [var first, ..] ? first.Decision.Model : "";

    public static Evaluation Of(IReadOnlyList<LabelledText> texts, Func<string, Decision> classify)
    {
        var random = new StableRandom(5);
        return new Evaluation(
            Answer(text => text), Answer(Spelling.WithoutMarks), Answer(text => Spelling.WithSlips(text, WordsPerSlip, random)));

        Figures Answer(Func<string, string> spell) => new([.. texts.Select(text => new Answered(text, classify(spell(text.Text))))]);
    }
}
