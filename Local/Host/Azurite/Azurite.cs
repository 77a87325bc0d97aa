using System.Diagnostics;

namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>The storage emulator: tables, blobs and queues on this machine, for development and tests.</summary>
public sealed class Azurite
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _dataFolder;
    private readonly AzuriteState _state;
    private readonly Process? _launcher;

    private Azurite(string dataFolder, AzuriteState state, Process? launcher)
    {
        _dataFolder = dataFolder;
        _state = state;
        _launcher = launcher;
    }

    /// <summary>For the clients of Azure.Data.Tables and Azure.Storage.*.</summary>
    public string ConnectionString => _state.ConnectionString;

    /// <summary>The process, so that a tool can show or a test can kill it.</summary>
    public int ProcessId => _state.Pid;

    /// <summary>Installs the emulator if missing, and starts it unless one runs for this data folder already.</summary>
    /// <exception cref="AzuriteException">Node.js is missing or too old, npm failed, or the emulator does not come up.</exception>
    public static async Task<Azurite> EnsureRunningAsync(
        string repositoryRoot, string dataFolder, AzuriteOptions options, CancellationToken ct)
    {
        Directory.CreateDirectory(dataFolder);
        using var turn = await FileTurn.TakeAsync(Path.Combine(dataFolder, "azurite.lock"), ct);
        if (AzuriteState.Read(dataFolder) is { } running && await running.AnswersAsync(ct))
            return new Azurite(dataFolder, running, null);
        var installation = new AzuriteInstallation(repositoryRoot);
        await installation.EnsureAsync(options.Progress, ct);
        var (state, launcher) = await new AzuriteLauncher(installation.Script, dataFolder).StartAsync(options.InMemory, ct);
        state.Write(dataFolder);
        return new Azurite(dataFolder, state, launcher);
    }

    /// <summary>Ends it and waits until it has written everything.</summary>
    public async Task StopAsync()
    {
        await ProcessTools.AskToEndAsync(_state.Pid);
        for (var waited = Stopwatch.StartNew(); ProcessTools.IsAlive(_state.Pid);)
        {
            if (waited.Elapsed > Patience)
            {
                ProcessTools.Kill(_state.Pid); // rather than left behind
                throw new AzuriteException($"The storage emulator (process {_state.Pid}) did not end and was killed.");
            }
            await Task.Delay(20);
        }
        AzuriteState.Delete(_dataFolder);
        _launcher?.Dispose();
    }
}
