using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Bus;

public sealed class SessionTests
{
    [Fact]
    public async Task Sessions_WhenMessagesOfManyMix_KeepTheOrderOfEach()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.OnMessage = async _ => await Task.Yield();
        for (var n = 0; n < 30; n++)
            await host.SendAsync("sessions", $"{n}", session: $"s{n % 3}");
        await host.WhenIdleAsync();
        foreach (var session in host.Probe.Messages.GroupBy(message => message.SessionId))
            Assert.Equal(Enumerable.Range(0, 30).Where(n => $"s{n % 3}" == session.Key), session.Select(Number));
    }

    [Fact]
    public async Task Session_WhenAMessageFails_RepeatsItBeforeTheNext()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.OnMessage = message => Number(message) == 1 && message.DeliveryCount < 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        for (var n = 0; n < 3; n++)
            await host.SendAsync("sessions", $"{n}", session: "one");
        await host.WhenIdleAsync();
        Assert.Equal([0, 1, 1, 1, 2], host.Probe.Messages.Select(Number));
    }

    [Fact]
    public async Task Session_WhenAMessageAlwaysFails_BuriesItOutsideAnySessionAndGoesOn()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.OnMessage = message => Number(message) == 0 ? throw new InvalidOperationException() : Task.CompletedTask;
        await host.SendAsync("sessions", "0", session: "one");
        await host.SendAsync("sessions", "1", session: "one");
        await Eventually.TrueAsync(() => host.Probe.Log.Contains("dead 0 of session one"));
        await host.WhenIdleAsync();
        Assert.Equal([.. Enumerable.Repeat(0, 10), 1], host.Probe.Messages.Select(Number));
    }

    [Fact]
    public async Task Session_WhenAMessageOutlivesItsLock_IsRepeatedBeforeTheNext()
    {
        await using var host = await TestHost.StartAsync();
        var end = new TaskCompletionSource();
        host.Probe.OnMessage = message => Number(message) == 0 && message.DeliveryCount == 1 ? end.Task : Task.CompletedTask;
        for (var n = 0; n < 3; n++)
            await host.SendAsync("sessions", $"{n}", session: "one");
        await Eventually.TrueAsync(() => host.Probe.Messages.Count == 4);
        end.SetResult();
        await host.WhenIdleAsync();
        Assert.Equal([0, 0, 1, 2], host.Probe.Messages.Select(Number));
    }

    [Fact]
    public async Task Session_WhileItRuns_IsNotGivenToAnother()
    {
        await using var host = await TestHost.StartAsync();
        var (running, most) = (0, 0);
        host.Probe.OnMessage = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20);
            Interlocked.Decrement(ref running);
        };
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => host.SendAsync("sessions", $"{n}", session: "one")));
        await host.WhenIdleAsync();
        Assert.Equal(10, host.Probe.Messages.Count);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Session_WhenIdle_KeepsItsSlotUntilTheIdleTimeout()
    {
        await using var host = await TestHost.StartAsync();
        await host.SendAsync("sessions", "0", session: "a");
        await host.SendAsync("sessions", "1", session: "b");
        await host.WhenIdleAsync();
        await host.SendAsync("sessions", "2", session: "c");
        // Both slots of host.json are held by a and b, which are idle.
        Assert.Equal(1, (await host.QueueAsync("sessions")).Active);
        await host.WhenIdleAsync();
        Assert.Equal(3, host.Probe.Messages.Count);
    }

    [Fact]
    public async Task Send_WhenSessionIsMissing_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SendAsync("sessions", "x"));
    }

    private static int Number(ServiceBusReceivedMessage message) => int.Parse(message.Body.ToString());
}
