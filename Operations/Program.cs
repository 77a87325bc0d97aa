using System.Globalization;
using System.Text;
using Azure;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Infrastructure.Settings;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Operations;
using CitizenFeedback.Operations.Costs;
using Microsoft.Extensions.Configuration;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    return args switch
    {
        ["export", var folder] => await RunAsync(commands => commands.ExportAsync(folder, stop.Token)),
        ["restore", var folder] => await RunAsync(commands => commands.RestoreAsync(folder, goOn: false, stop.Token)),
        ["restore", var folder, "--go-on"] => await RunAsync(commands => commands.RestoreAsync(folder, goOn: true, stop.Token)),
        ["compare", var folder] => await RunAsync(commands => commands.CompareAsync(folder, stop.Token)),
        ["costs"] => Costs(),
        ["--help" or "-h"] => Usage(Console.Out, ExitCodes.Ok),
        _ => Usage(Console.Error, ExitCodes.Usage),
    };
}
catch (Exception error) when (error is DataFileException or RequestFailedException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.Failed;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. Run the same command again to go on (restore: with --go-on).");
    return ExitCodes.Failed;
}

static async Task<int> RunAsync(Func<BackupCommands, Task<int>> run)
{
    var reader = new SettingsReader(new ConfigurationBuilder().AddEnvironmentVariables().Build());
    var settings = StorageSettings.Read(reader);
    foreach (var fault in reader.Faults)
        Console.Error.WriteLine(fault);
    return reader.Faults is []
        ? await run(new BackupCommands(new StorageAccess(settings, isPatient: true), TimeProvider.System, Console.Out))
        : ExitCodes.Failed;
}

static int Costs()
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    output.Write(CostPage.Load(Path.Combine(AppContext.BaseDirectory, "Costs")).Write());
    return ExitCodes.Ok;
}

static int Usage(TextWriter to, int code)
{
    to.WriteLine("""
        export FOLDER            copies everything the product keeps into a folder
        restore FOLDER [--go-on] puts a backup into an empty store; --go-on after a restore that was stopped
        compare FOLDER           says whether the store holds exactly what the backup does
        costs                    prints what a month costs, docs/costs.md

        The store of the first three is named by the product's own settings: Storage__TableEndpoint and Storage__BlobEndpoint (entered with your own
        sign-in), or Storage__ConnectionString.
        """);
    return code;
}
