using System.Text.RegularExpressions;
using CitizenFeedback.Deployment.Tests.Bicep;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Platform;

/// <summary>What the workflows name is there; they use no secret and no action that may change under them more than its version says.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(ArrowTests.Root, ".github", "workflows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];

    [Fact]
    public void Workflows_AreFound() => Assert.Equal(["ci.yml", "deploy.yml"], Files.Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void Paths_AreThere(string file)
    {
        var named = Paths().Matches(Text(file)).Select(match => match.Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(File.Exists(Path.Combine(ArrowTests.Root, path)), $"{path} is not there."));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_ArePinned(string file) => Assert.All(
        Actions().Matches(Text(file)).Select(match => match.Groups["action"].Value),
        action => Assert.True(action.StartsWith("./", StringComparison.Ordinal) || Pinned().IsMatch(action), $"{action} is not pinned."));

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflows_KnowNoSecret(string file)
    {
        Assert.DoesNotContain("secrets.", Text(file));
        Assert.DoesNotContain("inherit", Text(file));
        Assert.Contains("permissions:\n  contents: read", Text(file));
    }

    /// <summary>Text from outside in a script line would be run.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Scripts_TakeValuesFromTheEnvironmentOnly(string file) => Assert.DoesNotMatch(@"run:[^\n]*\$\{\{", Text(file));

    /// <summary>With a terminal missing, a hook that asks would hang or fail; these run where nobody sits.</summary>
    [Fact]
    public void Deployment_AsksNobody() => Assert.All(
        Azd().Matches(Text("deploy.yml")).Select(match => match.Value), command => Assert.Contains("--no-prompt", command));

    /// <summary>Nothing is built again on the way: what ci packed in one job is what the other hands to Azure, and only beside its own commit's resources.</summary>
    [Fact]
    public void Deployment_TakesThePackageThatWasTested()
    {
        var (ci, deploy) = (Text("ci.yml"), Text("deploy.yml"));
        Assert.Contains("zip -qr ../functions.zip .) && git rev-parse HEAD > commit", ci);
        Assert.Matches(@"upload-artifact@v4\n +with:\n +name: functions\n +path: \|\n +functions\.zip\n +commit\n", ci);
        Assert.Contains("needs: [test, package]", ci);
        Assert.Matches(@"download-artifact@v4\n +with:\n +name: functions\n", deploy);
        Assert.Contains("azd deploy functions --from-package functions.zip", deploy);
        Assert.True(deploy.IndexOf("$(git rev-parse HEAD)", StringComparison.Ordinal) < deploy.IndexOf("azd provision", StringComparison.Ordinal));
        Assert.Contains("services:\n  functions:\n", File.ReadAllText(Path.Combine(ArrowTests.Root, "azure.yaml")));
        Assert.DoesNotContain("dotnet publish", deploy);
    }

    /// <summary>The page of deployment names every variable that azd reads, and no other.</summary>
    [Fact]
    public void Variables_AreThoseOfThePage()
    {
        var page = File.ReadAllText(Path.Combine(ArrowTests.Root, "docs", "deployment.md"));
        var read = Variables().Matches(File.ReadAllText(Path.Combine(BicepCli.Folder, "main.bicepparam"))).Select(match => match.Groups["name"].Value);
        Assert.Equal(
            read.Except(["AZURE_ENV_NAME", "AZURE_LOCATION", "AZURE_PRINCIPAL_ID"]).Distinct().Order(),
            Rows().Matches(page).Select(match => match.Groups["name"].Value).Order());
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).Replace("\r", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w/.-])(\.github/workflows/[\w.]+|\.ci/run|global\.json|[\w/]+\.csproj|docs/[\w-]+\.md)")]
    private static partial Regex Paths();

    [GeneratedRegex(@"uses: (?<action>\S+)")]
    private static partial Regex Actions();

    [GeneratedRegex(@"^[\w-]+/[\w-]+@(v\d+|[0-9a-f]{40})$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"azd (env new|provision|deploy|up)[^\n]*")]
    private static partial Regex Azd();

    [GeneratedRegex(@"readEnvironmentVariable\(\s*'(?<name>[A-Z_]+)'")]
    private static partial Regex Variables();

    [GeneratedRegex(@"^\| `(?<name>[A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
