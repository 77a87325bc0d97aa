using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Bus;

public sealed class DuplicateTests
{
    [Fact]
    public async Task Send_WhenTheSameIdComesManyTimesAtOnce_DeliversOne()
    {
        await using var host = await TestHost.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => host.SendAsync("unique", "x", id: "same")));
        await host.WhenIdleAsync();
        Assert.Single(host.Probe.Messages);
    }

    [Fact]
    public async Task Send_WhenTheSameIdComesAfterTheWindow_DeliversBoth()
    {
        await using var host = await TestHost.StartAsync();
        await host.SendAsync("unique", "x", id: "same");
        await host.MoveClockAsync(TimeSpan.FromMinutes(9));
        await host.SendAsync("unique", "x", id: "same");
        await host.WhenIdleAsync();
        Assert.Single(host.Probe.Messages);
        await host.MoveClockAsync(TimeSpan.FromMinutes(2));
        await host.SendAsync("unique", "x", id: "same");
        await host.WhenIdleAsync();
        Assert.Equal(2, host.Probe.Messages.Count);
    }

    [Fact]
    public async Task Send_AfterARestart_TakesEveryNewMessage()
    {
        var first = await TestHost.StartAsync();
        for (var n = 0; n < 6; n++)
            await first.SendAsync("unique", "x", id: $"before-{n}");
        await first.WhenIdleAsync();
        await using var second = await first.KillAndRestartAsync();
        for (var n = 0; n < 8; n++)
            await second.SendAsync("unique", "x", id: $"after-{n}");
        await second.WhenIdleAsync();
        Assert.Equal(14, second.Probe.Messages.Count);
    }

    [Fact]
    public async Task Send_WhenTheQueueDoesNotDetectDuplicates_DeliversBoth()
    {
        await using var host = await TestHost.StartAsync();
        await host.SendAsync("plain", "x", id: "same");
        await host.SendAsync("plain", "x", id: "same");
        await host.WhenIdleAsync();
        Assert.Equal(2, host.Probe.Messages.Count);
    }

    [Fact]
    public async Task Send_WhenTheHostWasKilledBetween_StillKnowsTheId()
    {
        var first = await TestHost.StartAsync();
        await first.SendAsync("unique", "x", id: "same");
        await first.WhenIdleAsync();
        await using var second = await first.KillAndRestartAsync();
        await second.SendAsync("unique", "x", id: "same");
        await second.WhenIdleAsync();
        Assert.Single(second.Probe.Messages);
    }
}
