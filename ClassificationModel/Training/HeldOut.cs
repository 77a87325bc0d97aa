using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>The model's opinion of a text whose voice it was not trained on.</summary>
internal readonly record struct HeldOut(Scope Label, Scope Found, double Score, double InScope)
{
    /// <summary>As the classifier would decide by it; who was held out has no name.</summary>
    public Decision Decide(ClassificationLimits limits) => new(Found, Score, limits.AreUnsure(Found, InScope, Score), [], "held out") { InScope = InScope };

    public static IEnumerable<HeldOut> Of(IEnumerable<(float[] Scores, int Label)> answers, float temperature) => answers.Select(answer =>
    {
        float[] shares = [.. answer.Scores];
        Softmax.Apply(shares, temperature);
        var inScope = shares[(int)Scope.Regulation] + shares[(int)Scope.Conduct] + shares[(int)Scope.Proposal];
        var found = Enum.GetValues<Scope>().Where(scope => scope.IsInScope() == inScope >= 0.5).MaxBy(scope => shares[(int)scope]);
        return new HeldOut((Scope)answer.Label, found, shares[(int)found], inScope);
    });
}
