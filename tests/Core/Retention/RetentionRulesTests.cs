using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Retention;

public sealed class RetentionRulesTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "retention-rules.tsv"));

    [Fact]
    public void Shipped_SaysOfEachRuleWhereItComesFrom_AndThatNoTextWasRead() => Assert.All(Enum.GetValues<RetentionSubject>(), subject =>
    {
        Assert.StartsWith("Lựa chọn của hệ thống", TestCity.RetentionRules[subject].Source);
        Assert.Equal(Confidence.Low, TestCity.RetentionRules[subject].Confidence);
    });

    [Theory]
    [InlineData("digest\t90", "digest\t0", "is no number of days")]
    [InlineData("digest\t90", "digest\t1.5", "is no number of days")]
    [InlineData("digest\t90", "form\t90", "stands twice")]
    [InlineData("digest\t90", "dust\t90", "is unknown")]
    [InlineData("form\t2", "form\t1", "shorter than a form can be filled in")]
    public void Load_WhenARowIsWrong_SaysWhichAndWhy(string right, string wrong, string problem) => Assert.Contains(problem, Fault(Shipped.Replace(right, wrong)));

    [Fact]
    public void Load_WhenARuleIsMissing_NamesIt() =>
        Assert.Contains("'digest' has no row", Fault(string.Join('\n', Shipped.TrimEnd().Split('\n')[..^1]) + "\n"));

    private static string Fault(string file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.tsv");
        try
        {
            File.WriteAllText(path, file);
            return Assert.Throws<DataFileException>(() => RetentionRules.Load(path)).Message;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
