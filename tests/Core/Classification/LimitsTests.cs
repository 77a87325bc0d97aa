using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class LimitsTests
{
    private const string Good = "name\tvalue\naccept_from\t0.8\naccept_scope_from\t0.5\ndecline_below\t0.1\ndecline_scope_from\t0.5\n";

    private static readonly ClassificationLimits Limits = new(0.8, 0.5, 0.1, 0.5);

    [Theory]
    [InlineData(Scope.Conduct, 0.9, 0.6, false)]
    [InlineData(Scope.Conduct, 0.7, 0.6, true)]
    [InlineData(Scope.Conduct, 0.9, 0.4, true)]
    [InlineData(Scope.Incident, 0.05, 0.9, false)]
    [InlineData(Scope.Incident, 0.1, 0.9, true)]
    [InlineData(Scope.Incident, 0.05, 0.4, true)]
    public void AreUnsure_WhenAsked_HandsDoubtsToAPerson(Scope scope, double inScope, double score, bool expected) =>
        Assert.Equal(expected, Limits.AreUnsure(scope, inScope, score));

    [Theory]
    [InlineData("decline_below\t0.1\n", "", "decline_below")]
    [InlineData("0.8", "8", "between 0 and 1")]
    [InlineData("decline_below", "accept_from", "accept_from")]
    public void Load_WhenLimitIsMissingOrWrong_NamesIt(string old, string changed, string problem)
    {
        using var file = new TemporaryFile();
        var path = file.Write(".tsv", Good.Replace(old, changed, StringComparison.Ordinal));

        Assert.Contains(problem, Assert.Throws<DataFileException>(() => ClassificationLimits.Load(path)).Message);
    }
}
