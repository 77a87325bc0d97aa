using System.Diagnostics;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Benchmarks;

/// <summary>How long the classifier takes for a text of about 300 characters with all its findings, and to be ready.</summary>
internal static class ClassifySpeed
{
    private const int Rounds = 200;

    /// <summary>In its first tenths of a second the runtime uses code that it has compiled in haste, some ten times slower.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private const int Shortest = 270;

    private const int Longest = 330;

    public static IEnumerable<Figure> Measure()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var texts = DataTable.Read(Path.Combine(data, "training", "train-1.tsv"), "text").Rows
            .Select(row => row["text"]).Where(text => text.Length is >= Shortest and <= Longest).ToList();
        var watch = Stopwatch.StartNew();
        var classifier = Classifier.Load(data);
        classifier.Classify(texts[0]);
        var ready = watch.Elapsed;

        watch.Restart();
        texts.ForEach(text => classifier.Classify(text));
        var early = watch.Elapsed / texts.Count;
        var classify = TimeOf(() => texts.ForEach(text => classifier.Classify(text))) / texts.Count;
        var fold = TimeOf(() => texts.ForEach(text => VietnameseText.Fold(text))) / texts.Count;
        yield return new Figure("Classify a text of 300 characters", $"{classify.TotalMicroseconds:0.0} µs", $"{classify / fold:0.0} x folding its letters ({fold.TotalMicroseconds:0.0} µs)");
        yield return new Figure("… as one of the first texts of a process", $"{early.TotalMicroseconds:0} µs", "before the runtime has compiled it for good");
        yield return new Figure("Load the model and classify the first text", Figures.Text(ready));
    }

    private static TimeSpan TimeOf(Action run)
    {
        for (var settling = Stopwatch.StartNew(); settling.Elapsed < Settling;)
            run();
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            run();
            return watch.Elapsed;
        });
    }
}
