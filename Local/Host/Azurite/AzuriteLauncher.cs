using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>Starts the emulator on free ports and learns from its log which ones it took.</summary>
internal sealed partial class AzuriteLauncher(string script, string dataFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Node starts a process of its own session on every platform, so that neither Ctrl-C nor our death reaches it.
    private const string Launch = """
        const [log, detached, ...command] = JSON.parse(process.argv[1]);
        const fd = require('fs').openSync(log, 'w');
        const child = require('child_process').spawn(process.execPath, command, { detached, stdio: [detached ? 'ignore' : 'inherit', fd, fd] });
        child.unref();
        console.log(child.pid);
        """;

    // The other end of its input closes when the process that started it dies, however it dies.
    private const string EndWithInput = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume().unref()";

    private string Log => Path.Combine(dataFolder, "azurite.log");

    /// <returns>The running emulator, and for one in memory the launcher whose input keeps it alive.</returns>
    public async Task<(AzuriteState State, Process Launcher)> StartAsync(bool inMemory, CancellationToken ct)
    {
        string[] storage = inMemory ? ["--inMemoryPersistence"] : ["--location", Path.Combine(dataFolder, "azurite")];
        string[] watch = inMemory ? ["--import", EndWithInput] : [];
        object[] order =
        [
            Log, !inMemory, .. watch, script, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", .. storage,
        ];
        var launcher = ProcessTools.Start("node", ["-e", Launch, JsonSerializer.Serialize(order)]);
        var pid = await launcher.StandardOutput.ReadLineAsync(ct);
        if (!int.TryParse(pid, CultureInfo.InvariantCulture, out var id))
            throw new AzuriteException($"The storage emulator did not start: {await launcher.StandardError.ReadToEndAsync(ct)}");
        return (await PortsAsync(id, ct), launcher);
    }

    private async Task<AzuriteState> PortsAsync(int pid, CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && ProcessTools.IsAlive(pid);)
        {
            var ports = Listening().Matches(await ReadLogAsync(ct))
                .ToDictionary(match => match.Groups["service"].Value, match => int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture));
            if (ports.Count == 3)
                return new AzuriteState(pid, ports["Blob"], ports["Queue"], ports["Table"]);
            await Task.Delay(20, ct);
        }
        await ProcessTools.AskToEndAsync(pid);
        throw new AzuriteException($"The storage emulator did not come up. Its log {Log}:\n{await ReadLogAsync(ct)}");
    }

    private async Task<string> ReadLogAsync(CancellationToken ct)
    {
        await using var log = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync(ct);
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://[^:]+:(?<port>\d+)\b")]
    private static partial Regex Listening();
}
