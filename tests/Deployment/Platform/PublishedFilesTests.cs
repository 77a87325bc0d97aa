using System.Diagnostics;
using System.Text.Json;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Platform;

/// <summary>Which files azd puts beside the program, as MSBuild evaluates the project. Evaluating needs no package of the platform.</summary>
public sealed class PublishedFilesTests
{
    private static readonly Lazy<Task<JsonElement>> Project = new(EvaluateAsync);

    [Theory]
    [InlineData("host.json")]
    [InlineData("data/classification.model")]
    [InlineData("data/classification-limits.tsv")]
    [InlineData("data/texts.json")]
    [InlineData("data/vn-holidays.csv")]
    [InlineData("data/pages.vi.json")]
    [InlineData("wwwroot/site.css")]
    [InlineData("wwwroot/site.js")]
    [InlineData("wwwroot/icon.svg")]
    public async Task File_IsPublished(string path) => Assert.Contains(path, await PublishedAsync());

    /// <summary>Whatever stands in data and wwwroot goes along, but for what only people and tests use.</summary>
    [Fact]
    public async Task Files_AreAllOfDataAndPages()
    {
        var data = Below("data").Where(file => !file.StartsWith("data/samples/", StringComparison.Ordinal) && !file.StartsWith("data/training/", StringComparison.Ordinal) && !file.StartsWith("data/evaluation/", StringComparison.Ordinal));
        var pages = Below("Web/wwwroot").Select(file => file["Web/".Length..]);
        Assert.Equal(data.Concat(pages).Append("host.json").Order(StringComparer.Ordinal), (await PublishedAsync()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PublishReadyToRun", "true")]
    [InlineData("RuntimeIdentifier", "linux-x64")]
    [InlineData("SelfContained", "false")]
    [InlineData("PublishTrimmed", "")]
    [InlineData("InvariantGlobalization", "false")]
    [InlineData("TargetFramework", "net10.0")]
    [InlineData("TreatWarningsAsErrors", "true")]
    public async Task Property_Is(string name, string value) => Assert.Equal(value, (await Project.Value).GetProperty("Properties").GetProperty(name).GetString());

    private static IEnumerable<string> Below(string folder) => Directory
        .EnumerateFiles(Path.Combine(ArrowTests.Root, folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(ArrowTests.Root, file).Replace('\\', '/'));

    private static async Task<List<string>> PublishedAsync() =>
    [
        .. (await Project.Value).GetProperty("Items").GetProperty("None").EnumerateArray()
            .Where(item => Metadata(item, "CopyToPublishDirectory") == "PreserveNewest")
            .Select(item => Metadata(item, "Link") is { Length: > 0 } link ? link : $"{Metadata(item, "LinkBase")}/{Metadata(item, "RecursiveDir")}{Metadata(item, "Filename")}{Metadata(item, "Extension")}"),
    ];

    private static string Metadata(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()!.Replace('\\', '/') : "";

    private static async Task<JsonElement> EvaluateAsync()
    {
        const string properties = "PublishReadyToRun,RuntimeIdentifier,SelfContained,PublishTrimmed,InvariantGlobalization,TargetFramework,TreatWarningsAsErrors";
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(ArrowTests.Root, "Functions", "Functions.csproj"), "-getItem:None", $"-getProperty:{properties}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
