namespace CitizenFeedback.Core.Tests.Classification;

/// <summary>Holds the measured quality of the evidence words, so that a change of the data shows what it costs.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("process-texts.tsv", 0, 0)]
    [InlineData("own-texts.tsv", 0, 0)]
    [InlineData("later-texts.tsv", 0, 0)]
    public void Classify_WhenTextsAreLabelled_KeepsItsQuality(string file, double leastRightAndSure, double mostWrongAndSure)
    {
        var decided = LabelledText.Read(file).Select(label => (Label: label, Decision: LabelledText.Classifier.Classify(label.Text))).ToList();
        var wrong = decided.Where(pair => !pair.Decision.Unsure && pair.Label.Expected is { } scope && scope != pair.Decision.Scope).ToList();
        var right = decided.Count(pair => !pair.Decision.Unsure && pair.Label.Expected == pair.Decision.Scope);
        var known = decided.Count(pair => pair.Label.Expected is not null);

        foreach (var (label, decision) in decided.Where(pair => pair.Decision.Unsure || pair.Label.Expected != pair.Decision.Scope))
            output.WriteLine($"{label.Expected} → {decision.Scope}{(decision.Unsure ? "?" : "")} {decision.Score:0.00} [{string.Join(" | ", decision.Evidence)}] {label.Text}");
        output.WriteLine($"{file}: {known} texts, right {right}, wrong {wrong.Count}, unsure {known - right - wrong.Count}, "
            + $"likeliest right {decided.Count(pair => pair.Label.Expected == pair.Decision.Scope)}");

        Assert.True(right >= leastRightAndSure * known, $"{right} of {known} right and sure");
        Assert.True(wrong.Count <= mostWrongAndSure * known, $"{wrong.Count} of {known} wrong and sure");
    }
}
