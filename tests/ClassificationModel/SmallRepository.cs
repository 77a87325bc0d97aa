using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Tests;

/// <summary>The data of this repository with few texts, so that a training takes a second: three files with six texts of each field.</summary>
internal sealed class SmallRepository : IDisposable
{
    private const int Files = 3;
    private const int TextsOfField = 6;
    private const int LockedRows = 40;

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "data");

    public SmallRepository()
    {
        Root = Directory.CreateTempSubdirectory("model-").FullName;
        File.WriteAllText(Path.Combine(Root, "CitizenFeedback.slnx"), "");
        Directory.CreateDirectory(Path.Combine(Data, "training"));
        foreach (var file in Directory.GetFiles(Shipped))
            File.Copy(file, Path.Combine(Data, Path.GetFileName(file)));
        foreach (var name in new[] { "field-phrases.tsv", "scope-phrases.tsv", "letter-frames.tsv" })
            File.Copy(Path.Combine(Shipped, "training", name), Path.Combine(Data, "training", name));
        Directory.CreateDirectory(Path.Combine(Data, "evaluation"));
        Write(Path.Combine("data", "evaluation", "locked.tsv"), File.ReadLines(Path.Combine(Shipped, "evaluation", "locked.tsv")).Take(1 + LockedRows));
        for (var number = 1; number <= Files; number++)
            File.WriteAllLines(Path.Combine(Data, "training", $"train-{number}.tsv"), [Header, .. RowsOf(number, from: 0, TextsOfField)]);
    }

    public IEnumerable<string> LockedTexts => File.ReadLines(Path.Combine(Data, "evaluation", "locked.tsv")).Skip(1).Select(row => row.Split('\t')[0]);

    public static string Header => "text\tscope\treasons\tfield\tnote";

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    public byte[] Model => File.ReadAllBytes(Path.Combine(Data, "classification.model"));

    public string Limits => File.ReadAllText(Path.Combine(Data, "classification-limits.tsv"));

    /// <summary>As it stands in every decision.</summary>
    public string ModelName => Classifier.Load(Data).Classify("xin chào").Model;

    /// <summary>Rows of a training file that the small one does not have, as officials' examples would be.</summary>
    public static IEnumerable<string> OtherRows => RowsOf(1, TextsOfField, 3).Select(row => row.Split('\t')).Select(cells => $"{cells[0]}\t{cells[1]}\t-\t{cells[3]}\tx");

    public string Write(string name, params IEnumerable<string> lines)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> RowsOf(int number, int from, int count) => File.ReadLines(Path.Combine(Shipped, "training", $"train-{number}.tsv"))
        .Skip(1).GroupBy(row => row.Split('\t')[3]).SelectMany(field => field.Skip(from).Take(count));
}
