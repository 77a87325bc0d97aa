using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Learning;

/// <summary>What two models make of the same texts, as Markdown.</summary>
internal sealed class SideBySide
{
    private readonly Figures _old;
    private readonly Figures _new;

    private SideBySide(Figures old, Figures next) => (_old, _new) = (old, next);

    public static SideBySide Of(IReadOnlyList<LabelledText> texts, Func<string, Decision> old, IEnumerable<Decision> next) =>
        new(new([.. texts.Select(text => new Answered(text, old(text.Text)))]), new([.. texts.Zip(next, (text, decision) => new Answered(text, decision))]));

    public void Print(string title)
    {
        Console.WriteLine($"\n## {title}\n\n{_old.All.Count} texts\n\n| | old | new |\n|---|---|---|");
        Row("accuracy of the scope", figures => figures.Accuracy.ToString());
        Row("macro-F1 of the scope", figures => $"{figures.MacroF1:0.000}");
        Row("in scope: recall (kept)", figures => figures.InScopeRecall.ToString());
        Row("in scope: precision (kept)", figures => figures.InScopePrecision.ToString());
        Row("decided automatically", figures => figures.AutomaticShare.ToString());
        Row("… on the wrong side (in or out)", figures => figures.AutomaticSideError.ToString());
        Row("calibration error (ECE)", figures => $"{figures.CalibrationError:0.000}");
        PrintScopes();
        PrintSides();

        void Row(string name, Func<Figures, string> value) => Console.WriteLine($"| {name} | {value(_old)} | {value(_new)} |");
    }

    /// <summary>The texts that changed sides, the surest first.</summary>
    public void PrintChanges()
    {
        Console.WriteLine("\nChanged sides (label: old → new, score; \"?\": handed to a person)\n");
        foreach (var (old, next) in Changed.OrderByDescending(pair => pair.New.Decision.Score))
            Console.WriteLine($"- {next.Text.Scope}: {Say(old.Decision)} → {Say(next.Decision)} {next.Decision.Score:0.00} {next.Text.Text}");
    }

    private IEnumerable<(Answered Old, Answered New)> Changed =>
        _old.All.Zip(_new.All).Where(pair => pair.First.Decision.Scope.IsInScope() != pair.Second.Decision.Scope.IsInScope());

    private void PrintScopes()
    {
        Console.WriteLine("\n| scope | texts | precision: old | new | recall: old | new | F1: old | new |\n|---|---|---|---|---|---|---|---|");
        foreach (var scope in Enum.GetValues<Scope>())
        {
            var (old, next) = (_old.Of(scope), _new.Of(scope));
            Console.WriteLine(
                $"| {scope} | {old.Recall.Whole} | {old.Precision.Value:0.000} | {next.Precision.Value:0.000} | {old.Recall.Value:0.000} | {next.Recall.Value:0.000} | {old.F1:0.000} | {next.F1:0.000} |");
        }
    }

    private void PrintSides()
    {
        var changed = Changed.Select(pair => pair.New).ToList();
        Console.WriteLine("\n| changed sides | texts | rightly |\n|---|---|---|");
        Row("out → in", changed.Where(answer => answer.Decision.Scope.IsInScope()).ToList());
        Row("in → out", changed.Where(answer => !answer.Decision.Scope.IsInScope()).ToList());

        static void Row(string name, List<Answered> some) =>
            Console.WriteLine($"| {name} | {some.Count} | {some.Count(answer => answer.Text.Scope.IsInScope() == answer.Decision.Scope.IsInScope())} |");
    }

    private static string Say(Decision decision) => $"{decision.Scope}{(decision.Unsure ? "?" : "")}";
}
