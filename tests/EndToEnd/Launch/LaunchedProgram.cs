using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

/// <summary>The command as a person starts it at the console.</summary>
internal sealed class LaunchedProgram : IAsyncDisposable
{
    // On a new checkout the first start installs the storage emulator.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private LaunchedProgram(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="searchPath">Where the program finds others; null: as the test.</param>
    public static LaunchedProgram Start(TemporaryFolder folder, int portBase, string? searchPath = null, params string[] more)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        string[] arguments = [typeof(LocalCity).Assembly.Location, "--folder", folder.Path, "--port-base", $"{portBase}", .. more];
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = searchPath ?? Environment.GetEnvironmentVariable("PATH");
        return new LaunchedProgram(start);
    }

    public async Task WaitForOutputAsync(string text)
    {
        for (var waited = Stopwatch.StartNew(); !Output.Contains(text, StringComparison.Ordinal); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(waited.Elapsed < Patience && !_process.HasExited, $"It did not say '{text}', but:\n{Output}");
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>What the system does when a person or a service manager ends a program.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await TerminateAsync();
        _process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
    }
}
