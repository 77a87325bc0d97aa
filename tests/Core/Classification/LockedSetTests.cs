using System.Security.Cryptography;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Tests.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Tests.Classification;

/// <summary>The locked set is only measured on: it stays as it was committed before the first training, and no training text repeats it.</summary>
public sealed class LockedSetTests
{
    private static readonly TextReader Reader = new(new ShortForms());

    private const string Hash = "b6a5d504cdb1d7caa89f4d0c3363671b17c9d78a0aebe881ca504f65552e97d4";

    [Fact]
    public void LockedSet_IsTheOneCommittedBeforeTraining() =>
        Assert.Equal(Hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Shipped.File("evaluation/locked.tsv")))));

    [Fact]
    public void TrainingTexts_RepeatNoneOfIt()
    {
        var locked = TextsOf(Shipped.File("evaluation/locked.tsv")).Select(Triples).ToList();
        var training = Directory.GetFiles(Shipped.File("training"), "train-*.tsv").SelectMany(TextsOf);

        Assert.All(training, text =>
        {
            var triples = Triples(text);
            Assert.True(locked.TrueForAll(other => Jaccard(triples, other) < 0.5), text);
        });
    }

    /// <summary>Floors a little below what was measured (docs/classification.md); only measured, never tuned on.</summary>
    [Fact]
    public void Quality_OnIt_StaysAboveItsFloors()
    {
        var answers = DataTable.Read(Shipped.File("evaluation/locked.tsv"), "text", "scope", "field").Rows
            .Select(row => (Scope: Enum.Parse<Scope>(row["scope"]), Field: row["field"], Decision: LabelledText.Classifier.Classify(row["text"]))).ToList();
        var inScope = answers.Where(answer => answer.Scope.IsInScope()).ToList();
        var automatic = answers.Where(answer => !answer.Decision.Unsure).ToList();

        Assert.InRange(ShareOf(answers, answer => answer.Scope == answer.Decision.Scope), 0.78, 1);
        Assert.InRange(ShareOf(inScope, answer => answer.Decision.Unsure || answer.Decision.Scope.IsInScope()), 0.97, 1);
        Assert.InRange(ShareOf(automatic, answer => answer.Scope.IsInScope() == answer.Decision.Scope.IsInScope()), 0.97, 1);
        Assert.InRange((double)automatic.Count / answers.Count, 0.7, 1);
        Assert.InRange(ShareOf(answers, answer => answer.Decision.Fields.Contains(answer.Field)), 0.91, 1);
    }

    private static double ShareOf<T>(IReadOnlyCollection<T> all, Func<T, bool> isPart) => (double)all.Count(isPart) / all.Count;

    private static IEnumerable<string> TextsOf(string file) => DataTable.Read(file, "text").Rows.Select(row => row["text"]);

    /// <summary>Runs of three words, one number being as good as another; a shorter text is one run.</summary>
    private static HashSet<string> Triples(string text)
    {
        using var read = Reader.Read(text);
        var words = read.Tokens.ToArray().Select(token => $"{token.Folded:x}").ToList();
        return words.Count < 3 ? [string.Join(' ', words)] : [.. Enumerable.Range(0, words.Count - 2).Select(first => string.Join(' ', words.GetRange(first, 3)))];
    }

    private static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }
}
