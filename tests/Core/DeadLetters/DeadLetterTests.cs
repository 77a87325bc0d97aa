using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.DeadLetters;

public sealed class DeadLetterTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");
    private static readonly DeadMessage Dead = new(WorkQueue.FeedbackAlarm, "m1", "s1", """{"x":1}""", "MaxDeliveryCountExceeded");

    private readonly ManualTime _time = new();
    private readonly KillSwitch _kill = new();
    private readonly MemoryDeadLetters _letters;
    private readonly MemoryQueue _queue;

    public DeadLetterTests()
    {
        _letters = new MemoryDeadLetters(_kill);
        _queue = new MemoryQueue(_kill, _time);
    }

    private KeepDeadLetter Keep => new(_letters, TestCity.Rules, _time);

    private SettleDeadLetters Settle => new(_letters, _queue, _time);

    [Fact]
    public async Task Letter_OfAnOutage_ComesBackByItselfLaterEachTimeAndThenWaitsForAPerson()
    {
        var message = Dead;
        for (var replay = 1; replay <= 4; replay++)
        {
            await Keep.RunAsync(message, default);
            Assert.Equal(0, await Settle.ReplayDueAsync(default));
            _time.Move(TimeSpan.FromDays(2));
            Assert.Equal(1, await Settle.ReplayDueAsync(default));
            var sent = _queue.Peek()!;
            _queue.Complete(sent);
            Assert.Equal(($"m1~r{replay}", "s1", Dead.Body), (sent.MessageId, sent.SessionId, sent.Body));
            message = Dead with { MessageId = sent.MessageId };
        }

        await Keep.RunAsync(message, default);
        _time.Move(TimeSpan.FromDays(30));
        Assert.Equal(0, await Settle.ReplayDueAsync(default));
        var letter = Assert.Single((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value).Letter;
        Assert.Equal((4, null), (letter.Replays, letter.NextReplay));
    }

    [Fact]
    public async Task Letter_OfADefect_ShowsItAndWaitsForAPerson()
    {
        await _letters.NoteFaultAsync("m1", "WakeAlarm: JsonException", _time.GetUtcNow(), default);
        await Keep.RunAsync(Dead, default);
        _time.Move(TimeSpan.FromDays(30));
        Assert.Equal(0, await Settle.ReplayDueAsync(default));

        var shown = Assert.Single((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value);
        Assert.Equal("WakeAlarm: JsonException", shown.Letter.Fault);
        Assert.Equal(DeadLetterState.Replayed, (await Settle.ReplayAsync(Operator, shown.Id, default)).Value.Letter.State);
        Assert.Equal("m1~r1", _queue.Peek()!.MessageId);
        Assert.Equal(DeadLetterRefusals.Settled, (await Settle.ReplayAsync(Operator, shown.Id, default)).Refusal);
    }

    [Fact]
    public async Task Letter_BroughtTwice_IsKeptOnceAndNotRevivedAfterItsReplay()
    {
        await Keep.RunAsync(Dead, default);
        await Keep.RunAsync(Dead, default);
        var shown = Assert.Single((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value);
        await Settle.ReplayAsync(Operator, shown.Id, default);
        await Keep.RunAsync(Dead, default);
        Assert.Empty((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value);
    }

    [Fact]
    public async Task Discard_NeedsAReasonAndKeepsIt()
    {
        await Keep.RunAsync(Dead, default);
        var id = Assert.Single((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value).Id;
        Assert.Equal(HandlingRefusals.TextMissing, (await Settle.DiscardAsync(Operator, id, " ", default)).Refusal);
        Assert.Equal("Tin thử", (await Settle.DiscardAsync(Operator, id, "Tin thử", default)).Value.Letter.SettledWhy);
        Assert.Null(_queue.Peek());
    }

    [Fact]
    public async Task Replay_KilledBetweenSendAndMark_IsSentAgainUnderTheSameId()
    {
        await Keep.RunAsync(Dead, default);
        var id = Assert.Single((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value).Id;
        _kill.ArmAt(_kill.Moments + 3); // before, after the send, then before the mark
        await Assert.ThrowsAsync<KilledException>(() => Settle.ReplayAsync(Operator, id, default));
        Assert.Equal("m1~r1", _queue.Peek()!.MessageId);
        _queue.Complete(_queue.Peek()!);
        Assert.Equal(1, (await Settle.ReplayAsync(Operator, id, default)).Value.Letter.Replays);
        Assert.Equal("m1~r1", _queue.Peek()!.MessageId);
    }

    [Fact]
    public async Task Letter_TheBusRefusesForGood_DoesNotHoldUpTheOthers()
    {
        for (var number = 1; number <= 3; number++)
            await Keep.RunAsync(Dead with { MessageId = $"m{number}" }, default);
        _queue.IsRefused = message => message.MessageId == "m1~r1";
        _time.Move(TimeSpan.FromDays(2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Settle.ReplayDueAsync(default));
        Assert.Equal(2, await Settle.ReplayDueAsync(default));

        Assert.Equal("m1", Assert.Single((await Settle.ListAsync(Operator, DeadLetterState.Waiting, default)).Value).Letter.MessageId);
        _queue.IsRefused = _ => false;
        _time.Move(TimeSpan.FromHours(1));
        Assert.Equal(1, await Settle.ReplayDueAsync(default));
    }

    [Fact]
    public async Task Timer_KilledAtAnyMoment_SendsAllTheSameAndAlwaysUnderOneId()
    {
        await Keep.RunAsync(Dead, default);
        for (var moment = 1; moment <= 6; moment++)
        {
            var letters = new MemoryDeadLetters(_kill);
            await new KeepDeadLetter(letters, TestCity.Rules, _time).RunAsync(Dead, default);
            var settle = new SettleDeadLetters(letters, _queue, _time);
            _time.Move(TimeSpan.FromDays(2));
            _kill.ArmAt(_kill.Moments + moment);
            await Assert.ThrowsAsync<KilledException>(() => settle.ReplayDueAsync(default));
            _time.Move(TimeSpan.FromHours(1));
            await settle.ReplayDueAsync(default);
            Assert.Equal(1, Assert.Single((await settle.ListAsync(Operator, DeadLetterState.Replayed, default)).Value).Letter.Replays);
            Assert.Equal("m1~r1", _queue.Peek()!.MessageId);
            while (_queue.Peek() is { } sent)
            {
                Assert.Equal("m1~r1", sent.MessageId);
                _queue.Complete(sent);
            }
        }
    }

    [Fact]
    public void Words_OfALetter_DoNotShowItsBody() =>
        Assert.DoesNotContain("{\"x\"", $"{Dead}{new DeadLetter(Dead.Queue, "m1", "s1", Dead.Body, null, null, default)}", StringComparison.Ordinal);

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Register)]
    public async Task Letters_AreForOperatorsOnly(Role role)
    {
        var other = Operator with { Role = role };
        Assert.Equal(HandlingRefusals.NotAllowed, (await Settle.ListAsync(other, DeadLetterState.Waiting, default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Settle.ReplayAsync(other, "x", default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Settle.DiscardAsync(other, "x", "y", default)).Refusal);
    }
}
