using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class EvidenceDataTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evidence-");

    public EvidenceDataTests()
    {
        foreach (var file in new[] { "evidence-words.tsv", "setting-words.tsv", "short-forms.tsv", "classification-limits.tsv" })
            File.Copy(Shipped.File(file), Path.Combine(_folder.FullName, file));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("evidence-words.tsv", "quá xa\tDistance\t2\tx", "'Distance' is unknown")]
    [InlineData("evidence-words.tsv", "qua han\tConduct\t2\tx", "stands twice")]
    [InlineData("evidence-words.tsv", "quá xa\tConduct\tnhiều\tx", "is not a number")]
    [InlineData("evidence-words.tsv", "1022\tConduct\t2\tx", "has no letter")]
    [InlineData("setting-words.tsv", "nhà ga\tPlace", "'Place' is unknown")]
    [InlineData("short-forms.tsv", "đc\tđịa chỉ", "stands twice")]
    public void Load_WhenRowIsWrong_NamesFileAndProblem(string file, string row, string problem)
    {
        File.AppendAllText(Path.Combine(_folder.FullName, file), row + "\n");

        var error = Assert.Throws<DataFileException>(() => Classifier.Load(_folder.FullName));

        Assert.EndsWith(file, error.File);
        Assert.Contains(problem, error.Message);
    }

    [Theory]
    [InlineData("name\tvalue\naccept_from\t0.5\nrefuse_from\t0.7\n", "without_setting")]
    [InlineData("name\tvalue\naccept_from\t5\nrefuse_from\t0.7\nwithout_setting\t0.2\n", "between 0 and 1")]
    [InlineData("name\tvalue\naccept_from\t0.5\naccept_from\t0.6\nrefuse_from\t0.7\nwithout_setting\t0.2\n", "accept_from")]
    public void Load_WhenLimitIsMissingOrWrong_NamesIt(string content, string problem)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "classification-limits.tsv"), content);

        Assert.Contains(problem, Assert.Throws<DataFileException>(() => Classifier.Load(_folder.FullName)).Message);
    }
}
