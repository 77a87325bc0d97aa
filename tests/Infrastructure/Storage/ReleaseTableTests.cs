using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ReleaseTableTests(StorageEmulator emulator)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_IsTheLastSaved()
    {
        var table = new ReleaseTable(emulator.Access());
        Assert.Null(await table.DataVersionAsync(Stop));
        await table.SaveDataVersionAsync("first", Stop);
        await table.SaveDataVersionAsync("second", Stop);
        Assert.Equal("second", await table.DataVersionAsync(Stop));
    }

    [Fact]
    public async Task Version_WhenForgotten_IsAsBeforeTheFirst()
    {
        var table = new ReleaseTable(emulator.Access());
        await table.ForgetAsync(Stop);
        await table.SaveDataVersionAsync("first", Stop);
        await table.ForgetAsync(Stop);
        Assert.Null(await table.DataVersionAsync(Stop));
    }
}
