using System.Globalization;
using System.Text.Json;

namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>The emulator as npm installs it into the repository, from a lock file, once.</summary>
internal sealed class AzuriteInstallation(string repositoryRoot)
{
    /// <summary>The oldest major version of Node.js this is tried with.</summary>
    public const int OldestNode = 20;

    private string Folder => Path.Combine(repositoryRoot, "Local", "Azurite");

    public string Script => Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    public async Task EnsureAsync(Action<string>? progress, CancellationToken ct)
    {
        await CheckNodeAsync(ct);
        if (IsInstalled())
            return;
        // Several test processes may come here at once.
        using var turn = await FileTurn.TakeAsync(Path.Combine(repositoryRoot, ".local", "azurite-install.lock"), ct);
        if (IsInstalled())
            return;
        progress?.Invoke("Installing the storage emulator (Azurite) with npm; this happens once and takes about half a minute.");
        var (exitCode, output) = await ProcessTools.RunAsync(ProcessTools.Npm, ["ci", "--no-audit", "--no-fund"], Folder, ct);
        if (exitCode != 0 || !IsInstalled())
            throw new AzuriteException($"'npm ci' in {Folder} failed with exit code {exitCode}:\n{output}");
    }

    private static async Task CheckNodeAsync(CancellationToken ct)
    {
        var (_, output) = await ProcessTools.RunAsync("node", ["--version"], null, ct);
        var major = output.Trim().TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, CultureInfo.InvariantCulture, out var version) || version < OldestNode)
            throw new AzuriteException($"Node.js {OldestNode} or newer is needed, found '{output.Trim()}'. Install it from https://nodejs.org and try again.");
    }

    // npm writes the hidden lock file last, so a broken-off installation has none.
    private bool IsInstalled() =>
        File.Exists(Script) && VersionIn(Path.Combine(Folder, "node_modules", ".package-lock.json")) is { } installed
        && installed == VersionIn(Path.Combine(Folder, "package-lock.json"));

    private static string? VersionIn(string lockFile)
    {
        if (!File.Exists(lockFile))
            return null;
        using var json = JsonDocument.Parse(File.ReadAllText(lockFile));
        return json.RootElement.GetProperty("packages").GetProperty("node_modules/azurite").GetProperty("version").GetString();
    }
}
