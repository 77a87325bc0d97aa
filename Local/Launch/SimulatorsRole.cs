using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Simulators;

namespace CitizenFeedback.Local.Launch;

/// <summary>The process that plays the outside world.</summary>
public static class SimulatorsRole
{
    public static async Task<int> RunAsync(LocalCommand command)
    {
        using var signals = StopSignals.OfPart();
        await using var simulators = await Simulators.Simulators.StartAsync(OptionsFor(command), signals.Token);
        await Task.Delay(Timeout.Infinite, signals.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCodes.Ok;
    }

    private static SimulatorOptions OptionsFor(LocalCommand command)
    {
        var addresses = new LocalAddresses(command.PortBase);
        var secrets = LocalSecrets.LoadOrCreate(command.Folder.SecretsFile);
        // Only the host writes the clock's file; here the clock follows it.
        var clock = new MovedClock(null);
        clock.MoveTo(new MovedClock(command.Folder.ClockFile).Offset);
        return new SimulatorOptions
        {
            ZaloListen = addresses.Zalo,
            CityListen = addresses.City,
            PortalListen = addresses.Portal,
            DataFolder = command.Folder.Simulators,
            Clock = clock,
            MoveClock = clock.MoveTo,
            Webhook = new Uri(addresses.Functions, "zalo/webhook"),
            AppId = LocalSettings.AppId,
            OaId = LocalSettings.OaId,
            OaSecretKey = secrets.OaSecretKey,
            AppSecret = secrets.AppSecret,
            FirstRefreshToken = secrets.FirstRefreshToken,
            CityApiKey = secrets.CityApiKey,
            OperatorKey = LocalSettings.OperatorKey,
            PortalDestination = LocalSettings.PortalDestination,
            PortalUnit = LocalSettings.PortalUnit,
            PortalUser = LocalSettings.PortalUser,
            PortalPassword = secrets.CityApiKey,
        };
    }
}
