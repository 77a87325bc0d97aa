using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;
using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Bus;

public sealed class OutageTests
{
    [Fact]
    public async Task Send_WhenTheStorageIsDown_FailsAsTransientAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        var azurite = await Host.Azurite.Azurite.EnsureRunningAsync(
            RepositoryRoot.Find(), folder.Path, new AzuriteOptions { InMemory = true }, CancellationToken.None);
        var host = await TestHost.StartAsync(new TestSetup(azurite.ConnectionString));
        await azurite.StopAsync();
        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => host.SendAsync("plain", "x"));
        Assert.Equal((ServiceBusFailureReason.ServiceCommunicationProblem, true), (failure.Reason, failure.IsTransient));
        Assert.Empty(host.Probe.Messages);
        await host.Host.AbandonAsync();
    }

    [Fact]
    public async Task Function_WhenTheStorageIsAwayAndBack_HasItsMessageForgottenOnce()
    {
        using var folder = new TemporaryFolder();
        var azurite = await Host.Azurite.Azurite.EnsureRunningAsync(
            RepositoryRoot.Find(), folder.Path, new AzuriteOptions { InMemory = true }, CancellationToken.None);
        await using var host = await TestHost.StartAsync(new TestSetup(azurite.ConnectionString));
        var end = new TaskCompletionSource();
        host.Probe.OnMessage = _ => end.Task;
        await host.SendAsync("unique", "x");
        await Eventually.TrueAsync(() => host.Probe.Messages.Count == 1);
        Signal(azurite.ProcessId, "STOP");
        end.SetResult();
        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => host.SendAsync("unique", "y"));
        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, failure.Reason);
        Signal(azurite.ProcessId, "CONT");
        await host.WhenIdleAsync();
        await host.SendAsync("unique", "z");
        await host.WhenIdleAsync();
        Assert.Equal(["x", "z"], host.Probe.Messages.Select(message => message.Body.ToString()));
        await azurite.StopAsync();
    }

    private static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{pid}"]);
        kill.WaitForExit();
    }
}
