using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class TryTableTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 2, 30, 0, TimeSpan.Zero);
    private static readonly TryLimit Limit = new(3, TimeSpan.FromHours(1));

    private readonly string _key = Guid.NewGuid().ToString("N");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TrySaveAsync_IsReadBack_AndTheSlowerOfTwoWritesNothing()
    {
        var empty = await Table().LoadAsync(_key, Stop);
        Assert.Equal((0, null), (empty.Tries.Hours.Count, empty.ETag));
        Assert.True(await Table().TrySaveAsync(_key, Tries.None.With(Limit, At), At, empty.ETag, Stop));
        Assert.False(await Table().TrySaveAsync(_key, Tries.None.With(Limit, At), At, empty.ETag, Stop));
        var first = await Table().LoadAsync(_key, Stop);
        Assert.True(await Table().TrySaveAsync(_key, first.Tries.With(Limit, At), At, first.ETag, Stop));
        Assert.False(await Table().TrySaveAsync(_key, first.Tries, At, first.ETag, Stop));
        Assert.Equal([new HourOfTries(At.AddMinutes(-30), 2)], (await Table().LoadAsync(_key, Stop)).Tries.Hours);
    }

    [Fact]
    public async Task LimitTries_OfManyAtOnce_LetsAsManyPassAsItMay()
    {
        var limit = new LimitTries(Table(), TimeProvider.System);
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => limit.TakeAsync(_key, Limit, Stop)));
        Assert.Equal(3, taken.Count(until => until is null));
    }

    [Fact]
    public async Task PurgeAsync_ForgetsTheOldOnly()
    {
        var (old, young) = ($"{_key}a", $"{_key}b");
        await Table().TrySaveAsync(old, Tries.None.With(Limit, At), At.AddYears(-1), null, Stop);
        await Table().TrySaveAsync(young, Tries.None.With(Limit, At), At, null, Stop);
        await Table().PurgeAsync(At.AddDays(-2), Stop);
        Assert.Null((await Table().LoadAsync(old, Stop)).ETag);
        Assert.NotNull((await Table().LoadAsync(young, Stop)).ETag);
    }

    private TryTable Table() => new(emulator.Access());
}
