using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Core.Tests.Work;

/// <summary>Work that never ends with an outcome, or takes longer than its claim lives.</summary>
public sealed class EndlessTests
{
    [Fact]
    public async Task Effect_ThatAlwaysThrows_IsHandedToAPersonAtLast()
    {
        var (city, hint) = await OwedNoticeAsync();
        for (var i = 0; i < 21; i++)
        {
            await Record.ExceptionAsync(() => city.Perform.RunAsync(hint, "zalo", (_, _, _) => throw new KeyNotFoundException(), default));
            city.Time.Move(WorkRules.AttemptLife);
        }

        Assert.True((await city.LoadAsync(hint.Id)).Deliveries["notice:1"].IsParked);
    }

    [Fact]
    public async Task AttemptsWithoutOutcome_DoNotClimbTheLadder()
    {
        var (city, hint) = await OwedNoticeAsync();
        for (var i = 0; i < 15; i++)
        {
            await Record.ExceptionAsync(() => city.Perform.RunAsync(hint, "zalo", (_, _, _) => throw new TimeoutException(), default));
            city.Time.Move(WorkRules.AttemptLife);
        }

        await city.Perform.RunAsync(hint, "zalo", (_, _, _) => Fails(mayHaveHappened: false), default);

        var state = (await city.LoadAsync(hint.Id)).Deliveries["notice:1"];
        Assert.InRange(state.DueSince - city.Time.GetUtcNow(), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task Failure_ThatMayHaveHappened_IsNotRepeatedBeforeItsAttemptEnds()
    {
        var (city, hint) = await OwedNoticeAsync();
        var claimedAt = city.Time.GetUtcNow();
        await city.Perform.RunAsync(hint, "zalo", (_, _, _) => Fails(mayHaveHappened: true), default);
        Assert.Equal(claimedAt + WorkRules.AttemptLife, (await city.LoadAsync(hint.Id)).Deliveries["notice:1"].DueSince);
    }

    [Fact]
    public async Task Effect_ThatTakesTooLong_IsCutOffBeforeItsClaimEndsAndMayHaveHappened()
    {
        var (city, hint) = await OwedNoticeAsync();
        var time = new FakeTimeProvider(city.Time.GetUtcNow());
        var perform = new PerformWork(new CommitFeedback(city.Feedbacks, time), city.Hints, new CurrentPauses(city.Paused, time), city.Queue, TestCity.Rules, time);

        await perform.RunAsync(hint, "zalo", async (_, _, cancellation) =>
        {
            time.Advance(WorkRules.AttemptLife - TimeSpan.FromSeconds(1));
            await Task.Delay(Timeout.Infinite, cancellation);
            return new DeliveryOutcome.Done(null);
        }, default);

        var state = (await city.LoadAsync(hint.Id)).Deliveries["notice:1"];
        Assert.NotNull(state.UnknownSince);
        Assert.Equal(1, state.Failures);
    }

    private static Task<DeliveryOutcome> Fails(bool mayHaveHappened) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down", MayHaveHappened: mayHaveHappened));

    private static async Task<(TestCity City, WorkHint Hint)> OwedNoticeAsync()
    {
        var city = new TestCity();
        city.Queue.IsLost = message => message.Queue == WorkQueue.ZaloNotices;
        var sender = new Sender(city);
        await sender.SubmitAsync();
        return (city, new WorkHint(sender.Code, "notice:1"));
    }
}
