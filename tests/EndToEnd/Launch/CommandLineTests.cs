using CitizenFeedback.Local;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_WithoutArguments_Launches()
    {
        var command = CommandLine.Parse([]);
        Assert.Equal(LocalRole.Launcher, command?.Role);
        Assert.Equal(5080, command?.PortBase);
        Assert.EndsWith(".local", command?.Folder.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_WhenPlaying_TakesEveryOption()
    {
        var command = CommandLine.Parse(["--play", "a.jsonl", "--report", "b.json", "--parallel", "3", "--timeout", "9", "--port-base", "6000"]);
        Assert.Equal(LocalRole.Play, command?.Role);
        Assert.Equal(("a.jsonl", "b.json", 3), (command?.PlayFile, command?.ReportFile, command?.Parallel));
        Assert.Equal(TimeSpan.FromSeconds(9), command?.Timeout);
        Assert.Equal(6000, command?.PortBase);
    }

    [Theory]
    [InlineData("--help", LocalRole.Help)]
    [InlineData("--configuration", LocalRole.Configuration)]
    [InlineData("--process-rules", LocalRole.ProcessRules)]
    public void Parse_OfWhatPrintsAPage_TakesIt(string argument, LocalRole role) => Assert.Equal(role, CommandLine.Parse([argument])?.Role);

    [Theory]
    [InlineData("--play")]
    [InlineData("--parallel", "0")]
    [InlineData("--port-base", "65534")]
    [InlineData("--timeout", "soon")]
    [InlineData("--role", "king")]
    [InlineData("file.jsonl", "--keep-running")]
    public void Parse_WhenNotUnderstood_IsNull(params string[] arguments) => Assert.Null(CommandLine.Parse(arguments));
}
