using CitizenFeedback.ClassificationModel.Baselines;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>Measures the model that stands in <c>data</c> on a file of labelled texts.</summary>
internal static class EvaluateCommand
{
    public static int Run(Repository repository, string file, string[] options)
    {
        var texts = EvaluationFile.Read(file);
        var classifier = Classifier.Load(repository.Data);
        var evaluation = Evaluation.Of(texts, classifier.Classify);
        Report.Print(evaluation);
        if (Array.IndexOf(options, "--json") is >= 0 and var place && place + 1 < options.Length)
            JsonReport.Write(options[place + 1], evaluation);
        if (options.Contains("--compare"))
            Comparison.Print(repository, texts, classifier);
        Report.PrintWrong(evaluation.AsWritten);
        return 0;
    }
}
