using CitizenFeedback.Local;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class PlayCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _portBase = Ports.FindFree();

    private string Report => Path.Combine(_folder.Path, "report.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Play_WhenNothingRuns_StartsPlaysReportsAndStops()
    {
        await using var play = Play("""{"messages":[{"text":"cán bộ một cửa phường Cửa Nam bắt tôi đi lại 4 lần bổ sung giấy tờ"}],"expect":"Conduct"}""");
        Assert.Equal(ExitCodes.Ok, await play.WaitForExitAsync());
        Assert.Contains("lost 0, doubled 0, as expected 1 of 1", play.Output, StringComparison.Ordinal);
        Assert.Contains("\"citySynced\": 1", await File.ReadAllTextAsync(Report), StringComparison.Ordinal);
        Assert.Null(RunState.Read(_folder.City));
    }

    [Fact]
    public async Task Play_WhenACityRuns_PlaysThere()
    {
        await using var city = LaunchedProgram.Start(_folder, _portBase);
        await city.WaitForOutputAsync("Ready.");
        await using var play = Play("""{"messages":[{"text":"chào"}]}""", "--port-base", "1");
        Assert.Equal(ExitCodes.Ok, await play.WaitForExitAsync());
        Assert.Contains("0 feedback, 1 given up", play.Output, StringComparison.Ordinal);
        Assert.NotNull(RunState.Read(_folder.City));
    }

    [Fact]
    public async Task Play_OfABadFile_NamesTheLineAndStartsNothing()
    {
        await using var play = Play("hello");
        Assert.Equal(ExitCodes.BadArguments, await play.WaitForExitAsync());
        Assert.Contains("play.jsonl, line 1: ", play.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.City.SecretsFile));
    }

    private LaunchedProgram Play(string lines, params string[] more) =>
        LaunchedProgram.Start(_folder, _portBase, null, ["--play", _folder.Write("play.jsonl", lines), "--report", Report, "--timeout", "60", .. more]);
}
