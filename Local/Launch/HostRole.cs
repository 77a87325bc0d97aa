using CitizenFeedback.Functions;
using CitizenFeedback.Local.Faults;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Clock;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Launch;

/// <summary>The process that runs the product's functions.</summary>
public static class HostRole
{
    public static async Task<int> RunAsync(LocalCommand command)
    {
        using var signals = StopSignals.OfPart();
        try
        {
            await using var host = await LocalHost.StartAsync(OptionsFor(command), signals.Token);
            await host.WaitForShutdownAsync(signals.Token);
            await host.StopAsync();
            return ExitCodes.Ok;
        }
        catch (StartException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCodes.Failed;
        }
    }

    private static LocalHostOptions OptionsFor(LocalCommand command)
    {
        var addresses = new LocalAddresses(command.PortBase);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(LocalSettings.For(addresses, LocalSecrets.LoadOrCreate(command.Folder.SecretsFile)))
            .AddEnvironmentVariables()
            .Build();
        return new LocalHostOptions
        {
            Functions = typeof(Composition).Assembly,
            StorageFolder = command.Folder.Host,
            Configuration = configuration,
            HostJson = Path.Combine(AppContext.BaseDirectory, "host.json"),
            Listen = addresses.Functions,
            Clock = new MovedClock(command.Folder.ClockFile),
            Configure = (builder, settings) =>
            {
                builder.AddCitizenFeedback(settings);
                LocalTelemetry.AddTo(builder.Services, settings);
            },
            Override = CallFaults.From(configuration),
            ClockFollowers = [addresses.Zalo],
        };
    }
}
