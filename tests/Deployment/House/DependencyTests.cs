using System.Text.RegularExpressions;

namespace CitizenFeedback.Deployment.Tests.House;

/// <summary>Each package has a reason that somebody wrote down.</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public void Packages_HaveTheirReasonInTheDecisions()
    {
        var packages = Packages().Matches(File.ReadAllText(Path.Combine(ArrowTests.Root, "Directory.Packages.props"))).Select(match => match.Groups["name"].Value).ToList();
        var reasons = Rows().Matches(File.ReadAllText(Path.Combine(ArrowTests.Root, "docs", "decisions.md")))
            .SelectMany(row => row.Groups["names"].Value.Split([", ", " and ", " ("], StringSplitOptions.None)).ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Contains(reasons, name => package == name || package.StartsWith($"{name}.", StringComparison.Ordinal)));
    }

    [GeneratedRegex("""PackageVersion Include="(?<name>[^"]+)" """)]
    private static partial Regex Packages();

    [GeneratedRegex(@"^\| (?<names>[A-Za-z][^|]*?) \| ", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
