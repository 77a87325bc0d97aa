using System.Diagnostics;
using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.ClassificationModel.Training;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Baselines;

/// <summary>Trains fastText and TF-IDF with logistic regression on the same texts in the same spellings, and shows the three side by side.</summary>
internal static class Comparison
{
    private const int Rounds = 60;

    public static void Print(Repository repository, IReadOnlyList<LabelledText> tested, Classifier classifier)
    {
        var folder = Directory.CreateTempSubdirectory("baselines-");
        var training = HeadTraining.AllSpellings(TrainingTexts.Load(repository), LetterFrame.Load(repository)).ToList();
        Console.WriteLine("\n| | macro-F1 | accuracy | in or out right | µs a text, alone | µs a text, many |\n|---|---|---|---|---|---|");
        Row("ours", Ours(tested, classifier), tested);
        Row("fastText", FastText.Run(folder.FullName, training, tested), tested);
        Row("TF-IDF + logistic regression (scikit-learn)", TfIdf(folder.FullName, training, tested), tested);
        folder.Delete(recursive: true);
    }

    private static void Row(string name, BaselineResult result, IReadOnlyList<LabelledText> tested)
    {
        var figures = new Figures([.. tested.Zip(result.Found, (text, scope) => new Answered(text, new Decision(scope, 1, false, [], name)))]);
        var sides = Share.Of(figures.All, answer => answer.Text.Scope.IsInScope() == answer.Decision.Scope.IsInScope());
        Console.WriteLine($"| {name} | {figures.MacroF1:0.000} | {figures.Accuracy} | {sides.Value:0.000} | {result.Alone:0.0} | {result.Together:0.0} |");
    }

    private static BaselineResult Ours(IReadOnlyList<LabelledText> tested, Classifier classifier)
    {
        List<Scope> found = [.. tested.Select(text => classifier.Classify(text.Text).Scope)];
        for (var warm = 0; warm < Rounds; warm++)
            Ask();
        var time = Enumerable.Range(0, Rounds).Min(_ => TimeOf(Ask)) / tested.Count;
        return new BaselineResult(found, time, time);

        void Ask()
        {
            foreach (var text in tested)
                classifier.Classify(text.Text);
        }
    }

    private static double TimeOf(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMicroseconds;
    }

    private static BaselineResult TfIdf(string folder, IReadOnlyList<LabelledText> training, IReadOnlyList<LabelledText> tested)
    {
        Write($"{folder}/train.tsv", training);
        Write($"{folder}/test.tsv", tested);
        var script = Path.Combine(AppContext.BaseDirectory, "Baselines", "tfidf.py");
        var lines = Tool.Run(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", script, folder);
        var speed = lines[^1].Split('\t').Select(double.Parse).ToList();
        return new BaselineResult([.. lines[..^1].Select(Enum.Parse<Scope>)], speed[0], speed[1]);
    }

    private static void Write(string path, IReadOnlyList<LabelledText> texts) =>
        File.WriteAllLines(path, texts.Select(text => $"{text.Scope}\t{text.Text}"));
}
