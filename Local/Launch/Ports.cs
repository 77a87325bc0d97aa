using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CitizenFeedback.Local.Launch;

/// <summary>Looks for foreign programs on our ports before anything is started.</summary>
public static class Ports
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    /// <param name="patience">How long a program on a port may still take to end.</param>
    /// <exception cref="LaunchException">Names the first taken port and how to choose others.</exception>
    public static async Task EnsureFreeAsync(LocalAddresses addresses, TimeSpan patience, CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); addresses.All.FirstOrDefault(address => !IsFree(address.Port)) is { } taken; await Task.Delay(Step, ct))
            if (waited.Elapsed >= patience)
                throw new LaunchException(
                    $"Port {taken.Port} is used by another program. End that program, or choose four other ports in a row: --port-base {addresses.PortBase + 1000}");
    }

    /// <summary>The first of four free ports in a row, away from the range the system gives to outgoing connections.</summary>
    public static int FindFree()
    {
        while (true)
        {
            var addresses = new LocalAddresses(Random.Shared.Next(10_000, 30_000));
            if (addresses.All.All(address => IsFree(address.Port)))
                return addresses.PortBase;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
