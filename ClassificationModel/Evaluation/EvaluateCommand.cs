using CitizenFeedback.ClassificationModel.Baselines;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>Measures the model that stands in <c>data</c> on a file of labelled texts.</summary>
internal static class EvaluateCommand
{
    public static int Run(Repository repository, string file, EvaluateOptions options)
    {
        var texts = EvaluationFile.Read(file);
        var classifier = Classifier.Load(repository.Data);
        var evaluation = Evaluation.Of(texts, classifier.Classify);
        Report.Print(evaluation);
        if (options.Json is { } json)
            JsonReport.Write(json, evaluation);
        if (options.Compare)
            Comparison.Print(repository, texts, classifier);
        if (!options.FiguresOnly)
            Report.PrintWrong(evaluation.AsWritten);
        return 0;
    }
}
