using CitizenFeedback.Local.Host.Azurite;

namespace CitizenFeedback.Local.Launch;

/// <summary>Starts the local city, watches it, and ends it in order.</summary>
public static class Launcher
{
    public static async Task<int> RunAsync(LocalCommand command)
    {
        using var turn = SingleInstance.TryTake(command.Folder);
        if (turn is null)
            return TellWhereItRuns(command.Folder);
        using var signals = StopSignals.OfLauncher();
        try
        {
            return await RunCityAsync(command, signals.Token);
        }
        catch (Exception e) when (e is LaunchException or AzuriteException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            Console.WriteLine("Stopped.");
            return ExitCodes.Ok;
        }
        finally
        {
            RunState.Delete(command.Folder);
        }
    }

    private static async Task<int> RunCityAsync(LocalCommand command, CancellationToken stop)
    {
        await using var city = await LocalCity.StartAsync(
            CityOptions.Of(command), stop);
        RunState.Of(city).Write(command.Folder);
        Console.WriteLine(Welcome.To(city.Addresses, command.Folder));
        while (true)
        {
            var ended = await city.WaitForEndOfPartAsync(stop);
            Console.WriteLine($"The part '{ended.Name}' died (exit code {ended.Process.ExitCode}). Its log: {command.Folder.LogOf(ended.Name)}\n{ended.Log.Tail()}");
            if (!command.KeepRunning)
                return ExitCodes.PartDied;
            await city.RestartAsync(ended, stop);
            RunState.Of(city).Write(command.Folder);
            Console.WriteLine($"The part '{ended.Name}' runs again.");
        }
    }

    private static int TellWhereItRuns(LocalFolder folder)
    {
        Console.WriteLine(RunState.Read(folder) is { } state
            ? $"It runs already (process {state.Launcher}): open {state.Addresses.Zalo}"
            : "Another process is just starting or stopping it; wait a moment.");
        return ExitCodes.Failed;
    }
}
