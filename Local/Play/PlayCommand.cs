using CitizenFeedback.Local.Host.Azurite;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.Local.Play;

/// <summary>Plays a file of chats in the running city, or in one started for it.</summary>
public static class PlayCommand
{
    public static async Task<int> RunAsync(LocalCommand command)
    {
        var file = PlayFile.Read(command.PlayFile!);
        if (file.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', file.Problems));
            return ExitCodes.BadArguments;
        }
        using var signals = StopSignals.OfLauncher();
        try
        {
            return await PlayAsync(file, command, signals.Token);
        }
        catch (Exception e) when (e is LaunchException or AzuriteException)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (HttpRequestException e)
        {
            await Console.Error.WriteLineAsync($"A part of the local city does not answer any more: {e.Message}");
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }
        return ExitCodes.Failed;
    }

    private static async Task<int> PlayAsync(PlayFile file, LocalCommand command, CancellationToken stop)
    {
        using var turn = SingleInstance.TryTake(command.Folder);
        if (turn is null)
            return await PlayAsync(file, command, AddressesOfRunning(command.Folder), stop);
        await using var city = await LocalCity.StartAsync(
            CityOptions.Of(command), stop);
        RunState.Of(city).Write(command.Folder);
        try
        {
            return await PlayAsync(file, command, city.Addresses, stop);
        }
        finally
        {
            RunState.Delete(command.Folder);
        }
    }

    private static async Task<int> PlayAsync(PlayFile file, LocalCommand command, LocalAddresses addresses, CancellationToken stop)
    {
        using var play = new ChatPlay(addresses, NoticeTexts.Shipped(), command.Parallel, command.Timeout);
        var report = await play.RunAsync(file.Chats, stop);
        if (command.ReportFile is { } reportFile)
            report.Write(reportFile);
        Console.WriteLine(PlayTable.Of(report));
        return report.IsRight ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static LocalAddresses AddressesOfRunning(LocalFolder folder) =>
        RunState.Read(folder)?.Addresses ?? throw new LaunchException("The local city is just starting or stopping; wait a moment and try again.");
}
