using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ListTableTests(StorageEmulator emulator)
{
    private static readonly ListName Open = new($"A{Guid.NewGuid():N}", IsOpen: true), Closed = Open with { IsOpen = false };

    private readonly FeedbackId _id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RefreshAsync_PutsInAndTakesOut()
    {
        await Table().RefreshAsync(Entry(1), [Open], [Closed], Stop);
        Assert.Equivalent(Entry(1), Assert.Single(await ReadAsync(Open)), strict: true);

        await Table().RefreshAsync(Entry(2), [Closed], [Open], Stop);
        Assert.Empty(await ReadAsync(Open));
        Assert.Equal(2, Assert.Single(await ReadAsync(Closed)).Moment);
    }

    [Fact]
    public async Task RefreshAsync_OfAnEarlierMoment_ChangesNothing()
    {
        await Table().RefreshAsync(Entry(5), [Open], [], Stop);
        await Table().RefreshAsync(Entry(4), [Open], [], Stop);
        await Table().RefreshAsync(Entry(3), [], [Open], Stop);
        Assert.Equal(5, Assert.Single(await ReadAsync(Open)).Moment);
    }

    [Fact]
    public async Task RefreshAsync_ByManyAtOnce_KeepsTheNewest()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(moment => Table().RefreshAsync(Entry(moment), [Open], [Closed], Stop)));
        Assert.Equal(20, Assert.Single(await ReadAsync(Open)).Moment);
    }

    private ListTable Table() => new(emulator.Access());

    private async Task<IReadOnlyList<ListEntry>> ReadAsync(ListName list)
    {
        var entries = new List<ListEntry>();
        await foreach (var entry in Table().ReadAsync(list, after: null, Stop))
            if (entry.Code == _id)
                entries.Add(entry);
        return entries;
    }

    private ListEntry Entry(int moment) => new(
        _id, moment, Stage.Assigned, Scope.Conduct, IsUrgent: false, "SXD", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Step.Accept, "SXD",
        DateTimeOffset.UnixEpoch, new DateOnly(2026, 12, 1), IsProvisional: true, Confidence.Low, ["UBNDTP"]);
}
