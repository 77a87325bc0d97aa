using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Tests.Evaluation;

/// <summary>Ten answers, and what follows from them by hand.</summary>
public sealed class FiguresTests
{
    private static readonly Figures Figures = new(
    [
        Answer(Scope.Conduct, Scope.Conduct, 0.92, field: "đất đai"),
        Answer(Scope.Conduct, Scope.Conduct, 0.82, field: "thuế"),
        Answer(Scope.Conduct, Scope.Regulation, 0.62),
        Answer(Scope.Conduct, Scope.Question, 0.32, unsure: true),
        Answer(Scope.Regulation, Scope.Regulation, 0.96),
        Answer(Scope.Regulation, Scope.Incident, 0.72), // lost
        Answer(Scope.Question, Scope.Question, 0.91),
        Answer(Scope.Question, Scope.Conduct, 0.76),
        Answer(Scope.Incident, Scope.Incident, 0.86),
        Answer(Scope.Other, Scope.Other, 0.42, unsure: true),
    ]);

    [Theory]
    [InlineData(Scope.Conduct, 2, 3, 2, 4, 4.0 / 7)]
    [InlineData(Scope.Regulation, 1, 2, 1, 2, 0.5)]
    [InlineData(Scope.Question, 1, 2, 1, 2, 0.5)]
    [InlineData(Scope.Incident, 1, 2, 1, 1, 2.0 / 3)]
    [InlineData(Scope.Other, 1, 1, 1, 1, 1.0)]
    [InlineData(Scope.Proposal, 0, 0, 0, 0, 0.0)]
    public void Scope_HasItsPrecisionRecallAndF1(Scope scope, int right, int found, int recalled, int labelled, double f1)
    {
        var (precision, recall, measured) = Figures.Of(scope);
        Assert.Equal((new Share(right, found), new Share(recalled, labelled)), (precision, recall));
        Assert.Equal(f1, measured, 9);
    }

    [Fact]
    public void MacroF1_IsTheMeanOfTheScopesThereAre() => Assert.Equal((4.0 / 7 + 0.5 + 0.5 + 2.0 / 3 + 1) / 5, Figures.MacroF1, 9);

    [Fact]
    public void Shares_CountWhatTheySay()
    {
        Assert.Equal(new Share(6, 10), Figures.Accuracy);
        Assert.Equal(new Share(5, 6), Figures.InScopeRecall);
        Assert.Equal(new Share(5, 7), Figures.InScopePrecision);
        Assert.Equal(new Share(4, 5), Figures.AcceptedPrecision);
        Assert.Equal(new Share(8, 10), Figures.AutomaticShare);
        Assert.Equal(new Share(3, 8), Figures.AutomaticError);
        Assert.Equal(new Share(2, 8), Figures.AutomaticSideError);
        Assert.Equal((new Share(1, 2), new Share(2, 2)), (Figures.FieldFirst, Figures.FieldInThree));
        Assert.Equal((new Share(0, 5), new Share(4, 10)), (Figures.ErrorAt(0.5), Figures.ErrorAt(1)));
        Assert.Equal((1, 0), (Figures.Confused(Scope.Regulation, Scope.Incident), Figures.Confused(Scope.Incident, Scope.Regulation)));
    }

    [Fact]
    public void RuleAgainstConduct_LooksAtWhatIsAndWasFoundInScope() => Assert.Equal((0.8 + 2.0 / 3) / 2, Figures.RuleAgainstConductF1, 9);

    /// <summary>By tenths of the score: 3 × 0.07, 2 × 0.16, 2 × 0.74, 0.62, 0.58, 0.32.</summary>
    [Fact]
    public void CalibrationError_IsTheMeanDistanceOfScoreAndTruth() => Assert.Equal(0.353, Figures.CalibrationError, 9);

    [Theory]
    [InlineData(8, 10, 0.490, 0.943)]
    [InlineData(0, 10, 0.000, 0.278)]
    [InlineData(10, 10, 0.722, 1.000)]
    [InlineData(0, 0, 0.000, 1.000)]
    public void Interval_IsWilsons(int part, int whole, double low, double high)
    {
        var share = new Share(part, whole);
        Assert.Equal((low, high), (Math.Round(share.Low, 3), Math.Round(share.High, 3)));
    }

    private static Answered Answer(Scope label, Scope found, double score, bool unsure = false, string? field = null) => new(
        new LabelledText("x", label, field, null, 0), new Decision(found, score, unsure, [], "m") { Fields = ["đất đai", "thuế", "khác"] });
}
