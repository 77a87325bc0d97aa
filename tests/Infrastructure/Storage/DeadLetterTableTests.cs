using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class DeadLetterTableTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    private readonly DeadLetter _letter = new(WorkQueue.ZaloEvents, $"user_send:{Guid.NewGuid()}", "1001", "{}", "MaxDeliveryCountExceeded", null, At);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TrySaveAsync_IsFoundByMessageAndById()
    {
        Assert.True(await Table().TrySaveAsync(_letter, null, Stop));
        var found = await Table().FindAsync(WorkQueue.ZaloEvents, _letter.MessageId, Stop);
        Assert.Equal(_letter, found!.Letter);
        Assert.Equal(found, await Table().FindAsync(found.Id, Stop));
        Assert.Null(await Table().FindAsync(WorkQueue.CitySync, _letter.MessageId, Stop));
        Assert.Null(await Table().FindAsync("../../x", Stop));
    }

    [Fact]
    public async Task TrySaveAsync_OnWhatSomebodyElseChanged_IsFalse()
    {
        Assert.True(await Table().TrySaveAsync(_letter, null, Stop));
        Assert.False(await Table().TrySaveAsync(_letter, null, Stop));
        var found = (await Table().FindAsync(WorkQueue.ZaloEvents, _letter.MessageId, Stop))!;
        Assert.True(await Table().TrySaveAsync(_letter with { State = DeadLetterState.Discarded }, found.ETag, Stop));
        Assert.False(await Table().TrySaveAsync(_letter with { State = DeadLetterState.Replayed }, found.ETag, Stop));
        Assert.DoesNotContain(await Table().ListAsync(DeadLetterState.Waiting, Stop).ToListAsync(Stop), stored => stored.Id == found.Id);
        Assert.Contains(await Table().ListAsync(DeadLetterState.Discarded, Stop).ToListAsync(Stop), stored => stored.Id == found.Id);
    }

    [Fact]
    public async Task NoteFaultAsync_IsFoundUntilItIsPurged()
    {
        await Table().NoteFaultAsync(_letter.MessageId, "X", At, Stop);
        await Table().NoteFaultAsync(_letter.MessageId, "Y", At, Stop);
        Assert.Equal("Y", await Table().FindFaultAsync(_letter.MessageId, Stop));
        await Table().PurgeFaultsAsync(At.AddHours(-1), Stop);
        Assert.Equal("Y", await Table().FindFaultAsync(_letter.MessageId, Stop));
        await Table().PurgeFaultsAsync(At.AddHours(1), Stop);
        Assert.Null(await Table().FindFaultAsync(_letter.MessageId, Stop));
    }

    [Fact]
    public async Task PurgeSettledAsync_RemovesWhatWasSettledLongAgoAndNothingThatWaits()
    {
        var waitsAgain = _letter with { SettledAt = At, Replays = 1 };
        var discarded = _letter with { MessageId = $"{_letter.MessageId}-d", State = DeadLetterState.Discarded, SettledAt = At };
        var replayed = _letter with { MessageId = $"{_letter.MessageId}-r", State = DeadLetterState.Replayed, SettledAt = At.AddDays(1) };
        foreach (var letter in (DeadLetter[])[waitsAgain, discarded, replayed])
            Assert.True(await Table().TrySaveAsync(letter, null, Stop));

        Assert.InRange(await Table().PurgeSettledAsync(At.AddHours(1), isDry: true, Stop), 1, int.MaxValue);
        Assert.NotNull(await Table().FindAsync(WorkQueue.ZaloEvents, discarded.MessageId, Stop));
        await Table().PurgeSettledAsync(At.AddHours(1), isDry: false, Stop);

        Assert.NotNull(await Table().FindAsync(WorkQueue.ZaloEvents, waitsAgain.MessageId, Stop));
        Assert.Null(await Table().FindAsync(WorkQueue.ZaloEvents, discarded.MessageId, Stop));
        Assert.NotNull(await Table().FindAsync(WorkQueue.ZaloEvents, replayed.MessageId, Stop));
    }

    [Fact]
    public async Task DeleteAsync_RemovesWhateverWaits_AndMindsNoRepeat()
    {
        Assert.True(await Table().TrySaveAsync(_letter, null, Stop));
        var id = (await Table().FindAsync(WorkQueue.ZaloEvents, _letter.MessageId, Stop))!.Id;
        await Table().DeleteAsync(id, Stop);
        await Table().DeleteAsync(id, Stop);
        Assert.Null(await Table().FindAsync(id, Stop));
    }

    [Fact]
    public async Task PurgeSettledAsync_SparesALetterThatDiedAgain()
    {
        Assert.True(await Table().TrySaveAsync(_letter with { State = DeadLetterState.Replayed, SettledAt = At }, null, Stop));
        var found = (await Table().FindAsync(WorkQueue.ZaloEvents, _letter.MessageId, Stop))!;
        Assert.True(await Table().TrySaveAsync(found.Letter with { State = DeadLetterState.Waiting }, found.ETag, Stop));
        await Table().PurgeSettledAsync(At.AddHours(1), isDry: false, Stop);
        Assert.NotNull(await Table().FindAsync(found.Id, Stop));
    }

    private DeadLetterTable Table() => new(emulator.Access());
}
