using System.Text.RegularExpressions;

namespace CitizenFeedback.Deployment.Tests.House;

/// <summary>Arrows point one way, and files stay small.</summary>
public sealed partial class ArrowTests(ITestOutputHelper output)
{
    internal static readonly string Root = FindRoot();

    [Theory]
    [InlineData("Core", "Azure.", "Microsoft.Azure", "Microsoft.AspNetCore", "Microsoft.DurableTask", "CitizenFeedback.Infrastructure", "CitizenFeedback.Functions", "CitizenFeedback.Local")]
    [InlineData("Infrastructure", "Microsoft.Azure.Functions", "Microsoft.DurableTask", "CitizenFeedback.Functions", "CitizenFeedback.Local")]
    [InlineData("Functions", "CitizenFeedback.Local")]
    [InlineData("Web", "Azure.", "Microsoft.Azure", "Microsoft.DurableTask", "CitizenFeedback.Infrastructure", "CitizenFeedback.Functions", "CitizenFeedback.Local")]
    [InlineData("Local/Host", "CitizenFeedback.Core", "CitizenFeedback.Infrastructure", "CitizenFeedback.Functions")]
    [InlineData("Local/Simulators", "CitizenFeedback.Core", "CitizenFeedback.Infrastructure", "CitizenFeedback.Functions")]
    public void Folder_UsesNothingItMayNotKnow(string folder, params string[] forbidden)
    {
        var wrong = Sources(folder)
            .SelectMany(file => File.ReadLines(file).Where(line => line.TrimStart('@').StartsWith("using ", StringComparison.Ordinal)).Select(line => (file, line: line.TrimStart('@'))))
            .Where(use => forbidden.Any(name => Regex.IsMatch(use.line, $@"^using (static |\w+ = )?{Regex.Escape(name)}")))
            .Select(use => $"{Path.GetRelativePath(Root, use.file)}: {use.line}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Functions_KnowTheInfrastructureOnlyInTheComposition() =>
        Assert.All(
            Sources("Functions").Where(file => Path.GetFileName(file) != "Composition.cs"),
            file => Assert.DoesNotContain("CitizenFeedback.Infrastructure", File.ReadAllText(file)));

    [Fact]
    public void Program_IsFifteenLinesAtMost() => Assert.InRange(File.ReadLines(Path.Combine(Root, "Functions", "Program.cs")).Count(), 1, 15);

    [Fact]
    public void Files_AreSmall()
    {
        var sizes = new[] { "Core", "Infrastructure", "Functions", "Web", "Local" }.SelectMany(Sources).Select(file => File.ReadLines(file).Count()).Order().ToList();
        output.WriteLine($"product {Lines("Core") + Lines("Infrastructure") + Lines("Functions") + Lines("Web")} lines, Local {Lines("Local")} lines, tests {Lines("tests")} lines");
        Assert.InRange(sizes[sizes.Count / 2], 1, 60);
        Assert.InRange(sizes[sizes.Count * 95 / 100], 1, 200);
        Assert.InRange(sizes[^1], 1, 400);
    }

    private static int Lines(string folder) => Sources(folder).Sum(file => File.ReadLines(file).Count());

    internal static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .Where(file => !BuildFolders().IsMatch(Path.GetRelativePath(Root, file)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CitizenFeedback.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"(^|/)(obj|bin|node_modules)/")]
    private static partial Regex BuildFolders();
}
