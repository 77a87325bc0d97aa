using System.Text.RegularExpressions;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>What azure.yaml names is there, and every hook is written for both shells.</summary>
public sealed partial class AzureYamlTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(ArrowTests.Root, "azure.yaml"));

    /// <summary>Run by a person: docs/operations.md.</summary>
    private static readonly string[] ByHand = ["Infrastructure/Bicep/hooks/rotate.sh", "Infrastructure/Bicep/hooks/rotate.ps1"];

    [Fact]
    public void Hooks_AreThereForBothShells()
    {
        var named = Runs().Matches(Yaml).Select(match => match.Groups["file"].Value).Concat(ByHand).ToList();
        Assert.Equal(
            Directory.EnumerateFiles(HookRun.Folder).Select(file => Path.GetRelativePath(ArrowTests.Root, file).Replace('\\', '/')).Order(), named.Order());
        Assert.Equal(
            named.Where(file => file.EndsWith(".sh", StringComparison.Ordinal)).Select(file => Path.ChangeExtension(file, "ps1")).Order(),
            named.Where(file => file.EndsWith(".ps1", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Service_IsTheProjectThatTheAppIsTaggedWith()
    {
        Assert.Contains("  functions:\n    project: ./Functions\n", Yaml.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal("functions", $"{Snapshot.Dev.One("Microsoft.Web/sites")["tags"]!["azd-service-name"]}");
    }

    /// <summary>What hooks read is what azd has from Bicep, or what people set.</summary>
    [Fact]
    public void Hooks_ReadOnlyVariablesThatAreSet()
    {
        var outputs = Outputs().Matches(File.ReadAllText(Path.Combine(BicepCli.Folder, "main.bicep"))).Select(match => match.Groups["name"].Value);
        var parameters = Parameters().Matches(File.ReadAllText(Path.Combine(BicepCli.Folder, "main.bicepparam"))).Select(match => match.Groups["name"].Value);
        string[] known = [.. outputs, .. parameters, "AZURE_SUBSCRIPTION_ID", "DELETE_DATA", "CI", "LASTEXITCODE"];
        var read = Directory.EnumerateFiles(HookRun.Folder).SelectMany(file => Variables().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct();
        Assert.Empty(read.Except(known));
    }

    [GeneratedRegex(@"run: (?<file>\S+)")]
    private static partial Regex Runs();

    [GeneratedRegex(@"^output (?<name>[A-Z_]+) ", RegexOptions.Multiline)]
    private static partial Regex Outputs();

    [GeneratedRegex(@"readEnvironmentVariable\(\s*'(?<name>[A-Z_]+)'")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"\$(\{|env:|\{env:)?(?<name>[A-Z][A-Z_]+)")]
    private static partial Regex Variables();
}
