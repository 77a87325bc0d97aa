using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Tests.Classification;

/// <summary>Holds the measured quality of the evidence words, so that a change of the data shows what it costs.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("process-texts.tsv", 0.9)]
    [InlineData("own-texts.tsv", 0.8)]
    [InlineData("later-texts.tsv", 0.85)]
    [InlineData("last-texts.tsv", 0.7)]
    public void Classify_WhenTextsAreLabelled_KeepsItsQuality(string file, double leastRightAndSure)
    {
        var known = LabelledText.Read(file).Where(label => label.Expected is not null).ToList();
        var decided = known.Select(label => (Label: label, Decision: LabelledText.Classifier.Classify(label.Text))).ToList();
        var right = decided.Count(pair => !pair.Decision.Unsure && pair.Label.Expected == pair.Decision.Scope);
        var wrong = decided.Where(pair => !pair.Decision.Unsure && pair.Label.Expected != pair.Decision.Scope).ToList();

        foreach (var (label, decision) in decided.Where(pair => pair.Decision.Unsure || pair.Label.Expected != pair.Decision.Scope))
            output.WriteLine($"{label.Expected} → {decision.Scope}{(decision.Unsure ? "?" : "")} {decision.Score:0.00} [{string.Join(" | ", decision.Evidence)}] {label.Text}");
        output.WriteLine($"{file}: {known.Count} texts, right {right}, wrong {wrong.Count}, unsure {known.Count - right - wrong.Count}");

        Assert.Empty(wrong);
        Assert.True(right >= leastRightAndSure * known.Count, $"{right} of {known.Count} right and sure");
    }

    [Theory]
    [InlineData("process-texts.tsv")]
    [InlineData("own-texts.tsv")]
    [InlineData("later-texts.tsv")]
    [InlineData("last-texts.tsv")]
    public void Classify_WhenDiacriticsAreMissing_AnswersTheSame(string file) =>
        Assert.All(LabelledText.Read(file), label =>
        {
            var written = LabelledText.Classifier.Classify(label.Text);
            var bare = LabelledText.Classifier.Classify(VietnameseText.Fold(label.Text).Folded);
            Assert.Equal((written.Scope, written.Score, written.Unsure), (bare.Scope, bare.Score, bare.Unsure));
        });

    [Theory]
    [InlineData("process-texts.tsv")]
    [InlineData("own-texts.tsv")]
    [InlineData("later-texts.tsv")]
    [InlineData("last-texts.tsv")]
    public void Classify_WhenFeedbackIsInScope_NeverRefuses(string file) =>
        Assert.All(LabelledText.Read(file).Where(label => label.IsInScope), label =>
        {
            var decision = LabelledText.Classifier.Classify(label.Text);
            Assert.True(decision.Unsure || decision.Scope is Scope.Regulation or Scope.Conduct or Scope.Proposal, label.Text);
        });
}
