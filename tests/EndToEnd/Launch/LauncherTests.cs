using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CitizenFeedback.Local;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class LauncherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _portBase = Ports.FindFree();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_AfterACleanStop_StillHasEverything()
    {
        var userId = PhoneClient.NewUserId();
        await using (var first = await StartReadyAsync())
        {
            await Phone(userId).SendTextAsync("chào", TestContext.Current.CancellationToken);
            Assert.Equal(ExitCodes.Ok, await first.TerminateAsync());
        }
        Assert.Null(RunState.Read(_folder.City));
        await using var second = await StartReadyAsync();
        var kept = await Phone(userId).ReadAsync(0, TestContext.Current.CancellationToken);
        Assert.Equal("chào", kept[0].Text);
    }

    [Fact]
    public async Task Run_WhileAnotherRuns_SaysWhereAndFails()
    {
        await using var first = await StartReadyAsync();
        await using var second = Start();
        Assert.Equal(ExitCodes.Failed, await second.WaitForExitAsync());
        Assert.Contains($"http://127.0.0.1:{_portBase}/", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenAPortIsTaken_NamesPortAndSetting()
    {
        using var foreign = new TcpListener(IPAddress.Loopback, _portBase + 1);
        foreign.Start();
        await using var program = Start();
        Assert.Equal(ExitCodes.Failed, await program.WaitForExitAsync());
        Assert.Contains($"Port {_portBase + 1} is used by another program", program.Output, StringComparison.Ordinal);
        Assert.Contains("--port-base", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutNode_SaysWhatToInstall()
    {
        await using var program = LaunchedProgram.Start(_folder, _portBase, searchPath: _folder.Path);
        Assert.Equal(ExitCodes.Failed, await program.WaitForExitAsync());
        Assert.Contains("Install Node.js 20 or newer (https://nodejs.org)", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenAPartDies_SaysSoAndStopsTheOther()
    {
        await using var program = await StartReadyAsync();
        var state = RunState.Read(_folder.City)!;
        Kill(state.Host);
        Assert.Equal(ExitCodes.PartDied, await program.WaitForExitAsync());
        Assert.Contains("The part 'host' died", program.Output, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(state.Simulators));
    }

    [Fact]
    public async Task Run_AfterItWasKilled_FindsItsPortsFreeAgain()
    {
        await using var first = await StartReadyAsync();
        Kill(RunState.Read(_folder.City)!.Launcher);
        await using var second = await StartReadyAsync();
        Assert.Equal(ExitCodes.Ok, await second.TerminateAsync());
    }

    [Fact]
    public async Task Run_WhenKeptRunning_StartsADeadPartAgain()
    {
        await using var program = await StartReadyAsync("--keep-running");
        var before = RunState.Read(_folder.City)!;
        Kill(before.Host);
        await program.WaitForOutputAsync("The part 'host' runs again");
        var after = RunState.Read(_folder.City)!;
        Assert.NotEqual(before.Host, after.Host);
        Assert.Equal(before.Simulators, after.Simulators);
    }

    private LaunchedProgram Start(params string[] more) => LaunchedProgram.Start(_folder, _portBase, null, more);

    private async Task<LaunchedProgram> StartReadyAsync(params string[] more)
    {
        var program = Start(more);
        await program.WaitForOutputAsync("Ready.");
        return program;
    }

    private PhoneClient Phone(string userId) =>
        new(new HttpClient { BaseAddress = new LocalAddresses(_portBase).Zalo }, userId);

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }
}
