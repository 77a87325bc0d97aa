namespace CitizenFeedback.Local.Simulators;

/// <summary>The outside world on one machine: Zalo with its phones, the city's register, and the national portal.</summary>
public static class Simulators
{
    /// <summary>Starts all simulators with everything their data folder holds.</summary>
    public static async Task<RunningSimulators> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.DataFolder);
        var running = new RunningSimulators();
        try
        {
            await running.StartAsync(options, cancellationToken);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }
}
