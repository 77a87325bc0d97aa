using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CitizenFeedback.Local.Launch;

/// <summary>A part of the city, running as a process of its own.</summary>
public sealed class ChildProcess : IDisposable
{
    // Longer than a part may take to let its running work end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly Process _process;

    private ChildProcess(Process process)
    {
        _process = process;
        Ended = process.WaitForExitAsync();
    }

    public int ProcessId => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>Completes when the process is gone, for whatever reason.</summary>
    public Task Ended { get; }

    /// <summary>Starts this program once more, with the arguments and additional environment variables.</summary>
    public static ChildProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, ChildLog log)
    {
        var start = new ProcessStartInfo(DotnetCommand(), [typeof(ChildProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process);
    }

    /// <summary>Asks it to end in order; one that does not listen is killed.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        if (await Task.WhenAny(Ended, Task.Delay(Patience)) != Ended)
            await KillAsync();
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await Ended;
    }

    public void Dispose() => _process.Dispose();

    // Not the own executable: under a test runner that would be the tests.
    private static string DotnetCommand() => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
