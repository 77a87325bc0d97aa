using System.Net;
using System.Net.Sockets;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class PortsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task EnsureFreeAsync_WhenAPortIsTaken_NamesItAndTheSetting(int place)
    {
        var addresses = new LocalAddresses(Ports.FindFree());
        using var foreign = new TcpListener(IPAddress.Any, addresses.PortBase + place);
        foreign.Start();
        var refusal = await Assert.ThrowsAsync<LaunchException>(() => Ports.EnsureFreeAsync(addresses, TimeSpan.Zero, default));
        Assert.Contains($"Port {addresses.PortBase + place} ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--port-base", refusal.Message, StringComparison.Ordinal);
    }
}
