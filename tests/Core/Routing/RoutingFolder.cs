using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

/// <summary>A data folder for the router with a test's own rules or file codes, gone with the test.</summary>
public sealed class RoutingFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-");

    /// <param name="rules">Rows without the header; null: those shipped.</param>
    /// <param name="fileCodes">Rows without the header.</param>
    /// <param name="fieldWords">Rows without the header; null: those shipped.</param>
    public RoutingFolder(string? rules, string fileCodes = "", string? fieldWords = null)
    {
        foreach (var name in new[] { "short-forms.tsv", "field-words.tsv", "routing-rules.tsv" })
            File.Copy(Shipped.File(name), In(name));
        File.WriteAllText(In("file-codes.tsv"), "office\tcode\tsource\n" + fileCodes);
        if (fieldWords is not null)
            File.WriteAllText(In("field-words.tsv"), "phrase\tcode\n" + fieldWords);
        if (rules is not null)
            File.WriteAllText(In("routing-rules.tsv"), "rule\tscope\tcondition\tagency\treason\n" + rules);
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
