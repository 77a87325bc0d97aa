using CitizenFeedback.Local.Simulators.City;
using CitizenFeedback.Local.Simulators.Portal;
using CitizenFeedback.Local.Simulators.Zalo;

namespace CitizenFeedback.Local.Simulators;

/// <summary>The simulators while they run; disposing stops them, their files stay.</summary>
public sealed class RunningSimulators : IAsyncDisposable
{
    private CitySimulator? _city;
    private PortalSimulator? _portal;
    private ZaloSimulator? _zalo;

    internal RunningSimulators()
    {
    }

    /// <summary>The address Zalo really listens at.</summary>
    public Uri Zalo => _zalo!.Address;

    /// <summary>The address the city's register really listens at.</summary>
    public Uri City => _city!.Address;

    /// <summary>The address the national portal really listens at.</summary>
    public Uri Portal => _portal!.Address;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new IAsyncDisposable?[] { _zalo, _portal, _city })
            if (one is not null)
                await one.DisposeAsync();
    }

    internal async Task StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        _city = await CitySimulator.StartAsync(options, cancellationToken);
        _portal = await PortalSimulator.StartAsync(options, cancellationToken);
        _zalo = await ZaloSimulator.StartAsync(options, _city, cancellationToken);
    }
}
