using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Tests.Classification;

/// <summary>Holds the quality on texts written for the first classifier; the model was not fitted to them, but its phrases were chosen with them in sight.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("process-texts.tsv", 0.9)]
    [InlineData("own-texts.tsv", 0.9)]
    [InlineData("later-texts.tsv", 0.9)]
    [InlineData("last-texts.tsv", 0.85)]
    public void Classify_WhenTextsAreLabelled_KeepsItsQuality(string file, double leastRight)
    {
        var known = LabelledText.Read(file).Where(label => label.Expected is not null).ToList();
        var wrong = known.Where(label => LabelledText.Classifier.Classify(label.Text).Scope != label.Expected).ToList();

        foreach (var label in wrong)
            output.WriteLine($"{label.Expected} → {LabelledText.Classifier.Classify(label.Text).Scope}: {label.Text}");
        Assert.True(wrong.Count <= (1 - leastRight) * known.Count, $"{wrong.Count} of {known.Count} wrong");
    }

    [Theory]
    [InlineData("process-texts.tsv")]
    [InlineData("own-texts.tsv")]
    [InlineData("later-texts.tsv")]
    [InlineData("last-texts.tsv")]
    public void Classify_WhenFeedbackIsInScope_NeverRefuses(string file) =>
        Assert.All(LabelledText.Read(file).Where(label => label.IsInScope), label =>
        {
            var decision = LabelledText.Classifier.Classify(label.Text);
            Assert.True(decision.Unsure || decision.Scope.IsInScope(), label.Text);
        });
}
