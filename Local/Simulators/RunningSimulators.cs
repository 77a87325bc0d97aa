using CitizenFeedback.Local.Simulators.City;
using CitizenFeedback.Local.Simulators.Zalo;

namespace CitizenFeedback.Local.Simulators;

/// <summary>The two simulators while they run; disposing stops them, their files stay.</summary>
public sealed class RunningSimulators : IAsyncDisposable
{
    private readonly ZaloSimulator _zalo;
    private readonly CitySimulator _city;

    internal RunningSimulators(ZaloSimulator zalo, CitySimulator city) => (_zalo, _city) = (zalo, city);

    /// <summary>The address Zalo really listens at.</summary>
    public Uri Zalo => _zalo.Address;

    /// <summary>The address the city's register really listens at.</summary>
    public Uri City => _city.Address;

    public async ValueTask DisposeAsync()
    {
        await _zalo.DisposeAsync();
        await _city.DisposeAsync();
    }
}
