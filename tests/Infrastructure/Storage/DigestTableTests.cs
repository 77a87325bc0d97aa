using System.Collections.Immutable;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class DigestTableTests(StorageEmulator emulator)
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private readonly DigestKey _key = new($"A{Guid.NewGuid():N}", ReminderLevel.Head, Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SealAsync_GivesEachEntryToOneEdition()
    {
        var first = Enumerable.Range(0, 250).Select(_ => Entry()).ToList();
        await Parallel.ForEachAsync(first, Stop, async (entry, stop) => await Table().AddAsync(_key, entry, stop));
        await Table().AddAsync(_key, first[0], Stop);
        Assert.Equal(250, await Table().SealAsync(_key, 1, Stop));
        Assert.Equal(250, await Table().SealAsync(_key, 1, Stop));

        await Table().AddAsync(_key, first[0], Stop);
        await Table().AddAsync(_key, Entry(), Stop);
        Assert.Equal(1, await Table().SealAsync(_key, 2, Stop));
        Assert.Equal(first.Select(entry => entry.Code.Value).Order(), (await Table().EntriesAsync(_key, 1, Stop)).Select(entry => entry.Code.Value).Order());
    }

    [Fact]
    public async Task TrySaveAsync_KeepsTheStateAndShowsFailures()
    {
        var (digest, etag) = await Table().LoadAsync(_key, Stop);
        Assert.Equal((0, null), (digest.Editions.Count, etag));
        var deliveries = ImmutableDictionary<string, DeliveryState>.Empty.Add("c1", new DeliveryState(DateTimeOffset.UnixEpoch, IsParked: true));
        var parked = Digest.New.With(new DigestEdition(1, 3, deliveries)).With(new DigestEdition(2, 5, deliveries.SetItem("c1", new DeliveryState(DateTimeOffset.UnixEpoch).Succeed())));
        Assert.NotNull(await Table().TrySaveAsync(_key, parked, null, Stop));
        Assert.Null(await Table().TrySaveAsync(_key, parked, null, Stop));
        Assert.Equivalent(parked, (await Table().LoadAsync(_key, Stop)).Digest);
        var failed = await Table().ListFailedAsync(Stop).SingleAsync(failed => failed.Key == _key, Stop);
        Assert.Equal((1, 3, "c1"), (failed.Edition, failed.Count, Assert.Single(failed.ContactIds)));
    }

    [Fact]
    public async Task PurgeAsync_RemovesTheDigestsOfOldDaysAndNoOthers()
    {
        var old = _key with { Day = Today.AddDays(-1) };
        foreach (var key in new[] { old, _key })
        {
            await Table().AddAsync(key, Entry(), Stop);
            Assert.Equal(1, await Table().SealAsync(key, 1, Stop));
            Assert.NotNull(await Table().TrySaveAsync(key, Digest.New.With(new DigestEdition(1, 1, ImmutableDictionary<string, DeliveryState>.Empty)), null, Stop));
        }

        var today = new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.FromHours(7));
        Assert.InRange(await Table().PurgeAsync(today, isDry: true, Stop), 2, int.MaxValue);
        Assert.Single(await Table().EntriesAsync(old, 1, Stop));
        await Table().PurgeAsync(today, isDry: false, Stop);

        Assert.Equal((0, 1), ((await Table().EntriesAsync(old, 1, Stop)).Count, (await Table().EntriesAsync(_key, 1, Stop)).Count));
        Assert.Equal((null, true), ((await Table().LoadAsync(old, Stop)).ETag, (await Table().LoadAsync(_key, Stop)).ETag is not null));
    }

    private static DigestEntry Entry() => new(FeedbackId.New("HNZ", Today), "answer-late", Step.Answer, DateTimeOffset.UnixEpoch, IsLate: true);

    private DigestTable Table() => new(emulator.Access());
}
