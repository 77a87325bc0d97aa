using Azure.Data.Tables;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;

namespace CitizenFeedback.Local.Tests.Azurite;

public sealed class AzuriteTests
{
    [Fact]
    public async Task EnsureRunningAsync_WhenAlreadyRunning_FindsTheSameProcess()
    {
        using var folder = new TemporaryFolder();
        var first = await StartAsync(folder, new AzuriteOptions { InMemory = true });
        var second = await StartAsync(folder, new AzuriteOptions { InMemory = true });
        await first.StopAsync();
        Assert.Equal(first.ProcessId, second.ProcessId);
        Assert.Equal(first.ConnectionString, second.ConnectionString);
    }

    [Fact]
    public async Task EnsureRunningAsync_AfterStop_StillHasWhatWasStored()
    {
        using var folder = new TemporaryFolder();
        var first = await StartAsync(folder, new AzuriteOptions());
        await new TableClient(first.ConnectionString, "Kept").CreateAsync();
        await first.StopAsync();
        var second = await StartAsync(folder, new AzuriteOptions());
        var answer = await new TableClient(second.ConnectionString, "Kept").CreateIfNotExistsAsync();
        await second.StopAsync();
        Assert.NotEqual(first.ProcessId, second.ProcessId);
        Assert.Equal(409, answer.GetRawResponse().Status);
    }

    [Fact]
    public async Task EnsureRunningAsync_WhenStateFileNamesAnotherProcess_StartsItsOwn()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "azurite.json"), $$"""{"Pid":{{Environment.ProcessId}},"Blob":1,"Queue":1,"Table":1}""");
        var azurite = await StartAsync(folder, new AzuriteOptions { InMemory = true });
        await azurite.StopAsync();
        Assert.NotEqual(Environment.ProcessId, azurite.ProcessId);
    }

    private static Task<Host.Azurite.Azurite> StartAsync(TemporaryFolder folder, AzuriteOptions options) =>
        Host.Azurite.Azurite.EnsureRunningAsync(RepositoryRoot.Find(), folder.Path, options, TestContext.Current.CancellationToken);
}
