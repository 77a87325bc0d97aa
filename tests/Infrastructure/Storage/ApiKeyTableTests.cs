using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ApiKeyTableTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    private readonly ApiKey _key = new(Guid.NewGuid().ToString("N")[..10], "00", "SXD", Role.Officer, "Bàn 1", At, "Trực ban");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveAsync_IsFoundAndListed()
    {
        await Table().SaveAsync(_key, Stop);
        Assert.Equal(_key, await Table().FindAsync(_key.Id, Stop));
        Assert.Contains(_key, await Table().ListAsync(Stop).ToListAsync(Stop));
        Assert.Null(await Table().FindAsync("nobody", Stop));
        Assert.Null(await Table().FindAsync("a/b#?", Stop));
    }

    [Fact]
    public async Task SaveAsync_OfAUseBesideARevocation_DoesNotReviveTheKey()
    {
        await Table().SaveAsync(_key, Stop);
        await Table().SaveAsync(_key with { RevokedAt = At }, Stop);
        await Table().SaveAsync(_key with { LastUsedAt = At }, Stop);
        Assert.Equal(_key with { LastUsedAt = At, RevokedAt = At }, await Table().FindAsync(_key.Id, Stop));
    }

    private ApiKeyTable Table() => new(emulator.Access());
}
