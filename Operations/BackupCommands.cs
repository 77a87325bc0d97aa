using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Storage.Backup;

namespace CitizenFeedback.Operations;

/// <summary>Export, restore and the proof of both, told line by line to whoever runs them.</summary>
public sealed class BackupCommands(StorageAccess storage, TimeProvider time, TextWriter output)
{
    public async Task<int> ExportAsync(string folder, CancellationToken cancellation)
    {
        var manifest = await new ExportStorage(storage, new BackupFolder(folder), time, Tell).RunAsync(cancellation);
        output.WriteLine($"Exported {manifest.Parts.Sum(part => part.Count):N0} rows and files.");
        return ExitCodes.Ok;
    }

    public async Task<int> RestoreAsync(string folder, bool goOn, CancellationToken cancellation)
    {
        if (ManifestOf(folder) is not { } manifest)
            return ExitCodes.Failed;
        var restore = new RestoreStorage(storage, new BackupFolder(folder), Tell);
        if (!goOn && await restore.FirstUsedAsync(cancellation) is { } used)
        {
            output.WriteLine($"The store is not empty: {used} holds something. Nothing was changed. After a restore that was stopped, run it with --go-on.");
            return ExitCodes.Failed;
        }

        await restore.RunAsync(manifest, cancellation);
        return await CompareAsync(folder, cancellation);
    }

    public async Task<int> CompareAsync(string folder, CancellationToken cancellation)
    {
        if (ManifestOf(folder) is not { } manifest)
            return ExitCodes.Failed;
        var differences = await new CompareStorage(storage).RunAsync(manifest, cancellation);
        foreach (var (expected, found) in differences)
            output.WriteLine($"{expected.Part} differs: {expected.Count:N0} in the backup, {found.Count:N0} in the store.");
        if (differences.Count > 0)
            return ExitCodes.Different;
        output.WriteLine($"The store holds exactly what the backup of {manifest.FinishedAt:u} does.");
        return ExitCodes.Ok;
    }

    private BackupManifest? ManifestOf(string folder)
    {
        var file = new BackupFolder(folder).ManifestFile;
        if (BackupManifest.Read(file) is { } manifest)
            return manifest;
        output.WriteLine($"{folder} holds no finished backup: {file} is missing.");
        return null;
    }

    private void Tell(PartCount part) => output.WriteLine($"{part.Part,-16} {part.Count,12:N0}");
}
