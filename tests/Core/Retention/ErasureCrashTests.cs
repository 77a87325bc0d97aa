using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Retention;

public sealed class ErasureCrashTests
{
    [Fact]
    public async Task Erasure_WhenKilledOnceAtAnyMoment_LeavesNothingAndOneProof()
    {
        var moments = (await PlayAsync(killAt: int.MaxValue)).City.Kill.Moments;
        Assert.True(moments > 25, $"only {moments} moments");
        for (var moment = 1; moment <= moments; moment++)
        {
            var at = await PlayAsync(moment);
            var where = $"killed at moment {moment}, {at.City.Kill.KilledAt}";
            Assert.True(at.City.Kill.KilledAt is not null, where);
            await at.AssertErasedAsync(nameof(ErasureReason.SenderAsked), where);
        }
    }

    /// <summary>The moment the event stands, nobody reads anything, whatever rows are left.</summary>
    [Fact]
    public async Task Erasure_KilledBeforeAnyRowIsGone_ShowsNothing()
    {
        var at = await ErasedCase.ClosedAsync();
        at.City.Queue.IsLost = message => message.Queue == Messaging.WorkQueue.FeedbackLists;
        await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.AuthorityOrdered));
        var record = await at.City.Feedbacks.LoadAsync(at.Id, default);
        Assert.NotEmpty(record.Texts);
        Assert.Null(record.Person);
        Assert.Empty(record.SenderTexts);
        Assert.Null(record.TextOf(record.Feedback!.Answer!.Text));
        Assert.Empty(at.City.Erasures.All);
    }

    private static async Task<Case> PlayAsync(int killAt)
    {
        var at = await ErasedCase.ClosedAsync();
        at.City.Kill.ArmFromNow(killAt);
        await Killed.AgainAsync(() => at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked), request: "once"));
        await at.City.RunAsync(TimeSpan.FromMinutes(15));
        return at;
    }
}
