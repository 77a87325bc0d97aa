using System.Diagnostics;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Baselines;

/// <summary>The package <c>fasttext</c>: word pairs and parts of words, settings usual for small sets.</summary>
internal static class FastText
{
    private const int Repeats = 100;

    public static BaselineResult Run(string folder, IReadOnlyList<LabelledText> training, IReadOnlyList<LabelledText> tested)
    {
        var (train, test, many, model) = ($"{folder}/train.txt", $"{folder}/test.txt", $"{folder}/many.txt", $"{folder}/model");
        File.WriteAllLines(train, training.Select(text => $"__label__{text.Scope} {Plain(text)}"));
        File.WriteAllLines(test, tested.Select(Plain));
        File.WriteAllLines(many, Enumerable.Repeat(tested, Repeats).SelectMany(texts => texts.Select(Plain)));
        Tool.Run("fasttext", "supervised", "-input", train, "-output", model, "-lr", "0.5", "-epoch", "25", "-wordNgrams", "2", "-minn", "2", "-maxn", "4",
            "-dim", "50", "-bucket", "200000", "-loss", "softmax", "-thread", "1", "-seed", "1");
        var found = Tool.Run("fasttext", "predict", $"{model}.bin", test).Select(line => Enum.Parse<Scope>(line["__label__".Length..])).ToList();
        var once = TimeOf(() => Tool.Run("fasttext", "predict-prob", $"{model}.bin", test));
        var often = TimeOf(() => Tool.Run("fasttext", "predict-prob", $"{model}.bin", many));
        return new BaselineResult(found, (often - once).TotalMicroseconds / (tested.Count * (Repeats - 1)), null);
    }

    private static string Plain(LabelledText text) => text.Text.ToLowerInvariant();

    private static TimeSpan TimeOf(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }
}
