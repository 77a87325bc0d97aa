using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>What was measured on a set of texts.</summary>
internal sealed class Figures(IReadOnlyList<Answered> all)
{
    private const int Resamples = 500;

    private static readonly Scope[] Scopes = Enum.GetValues<Scope>();

    public IReadOnlyList<Answered> All => all;

    public Share Accuracy => Share.Of(all, answer => answer.IsRight);

    public double MacroF1 => MacroF1Of(all);

    /// <summary>Of the texts in scope, those accepted or handed to a person.</summary>
    public Share InScopeRecall => Share.Of([.. all.Where(answer => answer.Text.Scope.IsInScope())], answer => answer.IsKept);

    /// <summary>Of the texts accepted or handed to a person, those in scope.</summary>
    public Share InScopePrecision => Share.Of([.. all.Where(answer => answer.IsKept)], answer => answer.Text.Scope.IsInScope());

    /// <summary>Of the texts accepted without a person, those in scope.</summary>
    public Share AcceptedPrecision =>
        Share.Of([.. all.Where(answer => !answer.Decision.Unsure && answer.Decision.Scope.IsInScope())], answer => answer.Text.Scope.IsInScope());

    public Share AutomaticShare => Share.Of(all, answer => !answer.Decision.Unsure);

    /// <summary>Of the texts decided without a person, those put into another scope than theirs.</summary>
    public Share AutomaticError => Share.Of([.. all.Where(answer => !answer.Decision.Unsure)], answer => !answer.IsRight);

    /// <summary>Of the texts decided without a person, those accepted that are out of scope, or declined that are in.</summary>
    public Share AutomaticSideError =>
        Share.Of([.. all.Where(answer => !answer.Decision.Unsure)], answer => answer.Text.Scope.IsInScope() != answer.Decision.Scope.IsInScope());

    /// <summary>Macro-F1 of Regulation and Proposal together against Conduct, where the text is one of them and was found to be one of them.</summary>
    public double RuleAgainstConductF1
    {
        get
        {
            var both = all.Where(answer => answer.Text.Scope.IsInScope() && answer.Decision.Scope.IsInScope()).ToList();
            return (F1Of(both, answer => answer.Text.Scope == Scope.Conduct, answer => answer.Decision.Scope == Scope.Conduct)
                + F1Of(both, answer => answer.Text.Scope != Scope.Conduct, answer => answer.Decision.Scope != Scope.Conduct)) / 2;
        }
    }

    public Share FieldFirst => Share.Of(WithField, answer => answer.Decision.Fields is [var first, ..] && first == answer.Text.Field);

    public Share FieldInThree => Share.Of(WithField, answer => answer.Decision.Fields.Contains(answer.Text.Field!));

    public Share Reason => Share.Of([.. all.Where(answer => answer.Text.Reason is not null)], answer => answer.Decision.Reason == answer.Text.Reason);

    /// <summary>Expected calibration error over ten bins of the score.</summary>
    public double CalibrationError => all.GroupBy(answer => Math.Min(9, (int)(answer.Decision.Score * 10)))
        .Sum(bin => Math.Abs(bin.Average(answer => answer.Decision.Score) - bin.Average(answer => answer.IsRight ? 1.0 : 0)) * bin.Count() / all.Count);

    private List<Answered> WithField => [.. all.Where(answer => answer.Text.Field is not null)];

    public (Share Precision, Share Recall, double F1) Of(Scope scope) => (
        Share.Of([.. all.Where(answer => answer.Decision.Scope == scope)], answer => answer.IsRight),
        Share.Of([.. all.Where(answer => answer.Text.Scope == scope)], answer => answer.IsRight),
        F1Of(all, answer => answer.Text.Scope == scope, answer => answer.Decision.Scope == scope));

    public int Confused(Scope from, Scope to) => all.Count(answer => answer.Text.Scope == from && answer.Decision.Scope == to);

    /// <summary>The error among the surest texts that make up a share of all.</summary>
    public Share ErrorAt(double coverage) => Share.Of(
        [.. all.OrderByDescending(answer => answer.Decision.Score).Take((int)Math.Round(coverage * all.Count))], answer => !answer.IsRight);

    /// <summary>The interval of macro-F1 by drawing the texts again and again with replacement.</summary>
    public (double Low, double High) MacroF1Interval()
    {
        var random = new StableRandom(11);
        var values = Enumerable.Range(0, Resamples)
            .Select(_ => MacroF1Of([.. Enumerable.Range(0, all.Count).Select(_ => all[random.Next(all.Count)])])).Order().ToList();
        return (values[Resamples * 25 / 1000], values[Resamples * 975 / 1000]);
    }

    private static double MacroF1Of(IReadOnlyList<Answered> answers)
    {
        var known = Scopes.Where(scope => answers.Any(answer => answer.Text.Scope == scope)).ToList();
        return known.Count == 0 ? 0 : known.Average(scope => F1Of(answers, answer => answer.Text.Scope == scope, answer => answer.Decision.Scope == scope));
    }

    private static double F1Of(IReadOnlyList<Answered> answers, Func<Answered, bool> isSo, Func<Answered, bool> isFound)
    {
        var both = answers.Count(answer => isSo(answer) && isFound(answer));
        var sum = answers.Count(isSo) + answers.Count(isFound);
        return sum == 0 ? 0 : 2.0 * both / sum;
    }
}
