using CitizenFeedback.Local.Host;

namespace CitizenFeedback.Local.Tests.Hosting;

public sealed class StorageTests
{
    [Fact]
    public async Task Start_WhileAnotherHostUsesTheFolder_IsRefusedUntilItEnds()
    {
        var setup = new TestSetup();
        var first = await TestHost.StartAsync(setup);
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => TestHost.StartAsync(setup));
        Assert.StartsWith($"Another host has its messages in {setup.Folder}.", failure.Message, StringComparison.Ordinal);
        await first.SendAsync("plain", "x");
        await first.Host.StopAsync();
        await using var second = await TestHost.StartAsync(setup);
        await second.WhenIdleAsync();
        Assert.Single(setup.Probe.Messages);
    }

    [Fact]
    public async Task Messages_WhenFunctionsHaveTakenThem_LeaveNoRows()
    {
        var setup = new TestSetup();
        var first = await TestHost.StartAsync(setup);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => first.SendAsync("plain", $"{n}")));
        await first.WhenIdleAsync();
        await using var second = await first.KillAndRestartAsync();
        Assert.Empty(await File.ReadAllTextAsync(Path.Combine(setup.Folder, "messages.jsonl")));
    }
}
