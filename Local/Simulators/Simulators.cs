using CitizenFeedback.Local.Simulators.City;
using CitizenFeedback.Local.Simulators.Zalo;

namespace CitizenFeedback.Local.Simulators;

/// <summary>The outside world on one machine: Zalo with its phones, and the city's register.</summary>
public static class Simulators
{
    /// <summary>Starts both simulators with everything their data folder holds.</summary>
    public static async Task<RunningSimulators> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.DataFolder);
        var city = await CitySimulator.StartAsync(options, cancellationToken);
        try
        {
            return new RunningSimulators(await ZaloSimulator.StartAsync(options, city, cancellationToken), city);
        }
        catch
        {
            await city.DisposeAsync();
            throw;
        }
    }
}
