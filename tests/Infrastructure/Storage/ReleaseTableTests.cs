using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ReleaseTableTests(StorageEmulator emulator)
{
    private readonly ReleaseTable _table = new(emulator.Access());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_IsTheLastSaved_BySomebodyWhoHadSeenTheOneBefore()
    {
        await ClearAsync();
        Assert.Equal((null, null), await LoadAsync());
        Assert.True(await _table.TrySaveAsync("first", etag: null, Stop));
        Assert.False(await _table.TrySaveAsync("other", etag: null, Stop));
        var (version, etag) = await LoadAsync();
        Assert.Equal("first", version);
        Assert.True(await _table.TrySaveAsync("second", etag, Stop));
        Assert.False(await _table.TrySaveAsync("third", etag, Stop));
        Assert.Equal("second", (await LoadAsync()).Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Version_ForgottenMeanwhile_IsNotSaved(bool isFirst)
    {
        await ClearAsync();
        if (!isFirst)
            await _table.TrySaveAsync("first", etag: null, Stop);
        var (_, etag) = await LoadAsync();
        await _table.ForgetAsync(Stop);
        Assert.False(await _table.TrySaveAsync("second", etag, Stop));
        Assert.Null((await LoadAsync()).Version);
        Assert.True(await _table.TrySaveAsync("second", (await LoadAsync()).ETag, Stop));
    }

    /// <summary>As in a store where nothing was woken yet.</summary>
    private async Task ClearAsync() => await (await emulator.Access().TableAsync("Releases", Stop)).DeleteEntityAsync("data", "version", cancellationToken: Stop);

    private async Task<(string? Version, string? ETag)> LoadAsync()
    {
        var mark = await _table.LoadAsync(Stop);
        return (mark.DataVersion, mark.ETag);
    }
}
