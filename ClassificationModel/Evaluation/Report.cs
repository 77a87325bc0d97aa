using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>Prints figures as Markdown, so that the tables can stand in <c>docs/classification.md</c>.</summary>
internal static class Report
{
    private static readonly Scope[] Scopes = Enum.GetValues<Scope>();

    private static readonly (string Name, int From, int To)[] Lengths =
        [("1–6 words", 0, 6), ("7–20", 7, 20), ("21–60", 21, 60), ("61 and more", 61, int.MaxValue)];

    public static void Print(Evaluation evaluation)
    {
        var figures = evaluation.AsWritten;
        PrintSummary(evaluation);
        PrintScopes(figures);
        PrintConfusion(figures);
        PrintCoverage(figures);
        PrintLengths(figures);
    }

    public static void PrintWrong(Figures figures)
    {
        Console.WriteLine("\nTexts it got wrong (label → found, score; \"?\": handed to a person)\n");
        foreach (var answer in figures.All.Where(answer => !answer.IsRight).OrderByDescending(answer => answer.Decision.Score))
            Console.WriteLine($"- {answer.Text.Scope} → {answer.Decision.Scope}{(answer.Decision.Unsure ? "?" : "")} {answer.Decision.Score:0.00} [{string.Join(" | ", answer.Decision.Evidence)}] {answer.Text.Text}");
    }

    private static void PrintSummary(Evaluation evaluation)
    {
        Console.WriteLine($"{evaluation.AsWritten.All.Count} texts, model {evaluation.Model}\n");
        Console.WriteLine("| | as written | without diacritics | with typing errors |\n|---|---|---|---|");
        Row("accuracy of the scope", figures => figures.Accuracy.ToString());
        Row("macro-F1 of the scope", figures => $"{figures.MacroF1:0.000} ({figures.MacroF1Interval().Low:0.000}–{figures.MacroF1Interval().High:0.000})");
        Row("in scope: recall (kept)", figures => figures.InScopeRecall.ToString());
        Row("in scope: precision (kept)", figures => figures.InScopePrecision.ToString());
        Row("in scope: precision (accepted by machine)", figures => figures.AcceptedPrecision.ToString());
        Row("decided automatically", figures => figures.AutomaticShare.ToString());
        Row("… with the wrong scope", figures => figures.AutomaticError.ToString());
        Row("… on the wrong side (in or out)", figures => figures.AutomaticSideError.ToString());
        Row("Regulation and Proposal against Conduct, F1", figures => $"{figures.RuleAgainstConductF1:0.000}");
        Row("field: first", figures => figures.FieldFirst.ToString());
        Row("field: among three", figures => figures.FieldInThree.ToString());
        Row("finer reason", figures => figures.Reason.ToString());
        Row("calibration error (ECE)", figures => $"{figures.CalibrationError:0.000}");

        void Row(string name, Func<Figures, string> value) =>
            Console.WriteLine($"| {name} | {value(evaluation.AsWritten)} | {value(evaluation.WithoutMarks)} | {value(evaluation.WithSlips)} |");
    }

    private static void PrintScopes(Figures figures)
    {
        Console.WriteLine("\n| scope | texts | precision | recall | F1 |\n|---|---|---|---|---|");
        foreach (var scope in Scopes)
        {
            var (precision, recall, f1) = figures.Of(scope);
            Console.WriteLine($"| {scope} | {recall.Whole} | {precision} | {recall} | {f1:0.000} |");
        }
    }

    private static void PrintConfusion(Figures figures)
    {
        Console.WriteLine($"\n| label ↓ found → | {string.Join(" | ", Scopes)} |\n|---{string.Concat(Scopes.Select(_ => "|---"))}|");
        foreach (var from in Scopes)
            Console.WriteLine($"| {from} | {string.Join(" | ", Scopes.Select(to => figures.Confused(from, to)))} |");
    }

    private static void PrintCoverage(Figures figures)
    {
        Console.WriteLine("\n| surest share of the texts | error |\n|---|---|");
        foreach (var coverage in new[] { 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1 })
            Console.WriteLine($"| {coverage:0%} | {figures.ErrorAt(coverage)} |");
    }

    private static void PrintLengths(Figures figures)
    {
        Console.WriteLine("\n| length | texts | accuracy | decided automatically |\n|---|---|---|---|");
        foreach (var (name, from, to) in Lengths)
        {
            var some = new Figures([.. figures.All.Where(answer => WordsIn(answer.Text) >= from && WordsIn(answer.Text) <= to)]);
            Console.WriteLine($"| {name} | {some.All.Count} | {some.Accuracy} | {some.AutomaticShare} |");
        }
    }

    private static int WordsIn(LabelledText text) => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
