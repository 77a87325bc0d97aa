using System.Text.Encodings.Web;
using System.Text.Json;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>The figures for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, Evaluation evaluation) =>
        File.WriteAllText(path, JsonSerializer.Serialize(Whole(evaluation), Options) + "\n");

    private static Dictionary<string, object> Whole(Evaluation evaluation)
    {
        var figures = Of(evaluation.AsWritten);
        figures["texts"] = evaluation.AsWritten.All.Count;
        figures["model"] = evaluation.Model;
        figures["scopes"] = Enum.GetValues<Scope>().ToDictionary(scope => scope.ToString(), scope => evaluation.AsWritten.Of(scope) switch
        {
            var (precision, recall, f1) => new { Precision = precision.Value, Recall = recall.Value, F1 = f1, Texts = recall.Whole },
        });
        figures["noDiacritics"] = Of(evaluation.WithoutMarks);
        figures["typingErrors"] = Of(evaluation.WithSlips);
        return figures;
    }

    private static Dictionary<string, object> Of(Figures figures) => new()
    {
        ["inScope"] = new { Recall = figures.InScopeRecall.Value, Precision = figures.InScopePrecision.Value, AcceptedPrecision = figures.AcceptedPrecision.Value },
        ["accuracy"] = figures.Accuracy.Value,
        ["macroF1"] = figures.MacroF1,
        ["ece"] = figures.CalibrationError,
        ["automaticShare"] = figures.AutomaticShare.Value,
        ["automaticError"] = figures.AutomaticError.Value,
        ["ruleAgainstConductF1"] = figures.RuleAgainstConductF1,
        ["field"] = new { Top1 = figures.FieldFirst.Value, Top3 = figures.FieldInThree.Value },
    };
}
