using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Retention;

public sealed class RetentionTests
{
    [Theory]
    [InlineData(Stage.Closed, RetentionSubject.Closed)]
    [InlineData(Stage.Declined, RetentionSubject.Declined)]
    [InlineData(Stage.Withdrawn, RetentionSubject.Withdrawn)]
    public async Task Ended_IsErasedAtItsDay_CountedFromTheEnd_AndNotBefore(Stage stage, RetentionSubject subject)
    {
        var at = await Case.AtAsync(stage);
        var rule = TestCity.RetentionRules[subject];
        var day = (await at.LoadAsync()).StageSince + TimeSpan.FromDays(rule.Days);
        await at.City.RunAsync(TimeSpan.FromDays(1));
        at.City.Time.MoveTo(day - TimeSpan.FromTicks(1));
        Assert.Equal(0, Night.CountOf(await Night.RunAsync(at.City), subject).Count);
        Assert.False((await at.LoadAsync()).IsErased);
        at.City.Time.MoveTo(day);
        Assert.Equal([at.Id], Night.CountOf(await Night.RunAsync(at.City), subject).Codes);
        Assert.Equal(rule.Id, at.City.Erasures.All[at.Id.Value].Why);
        Assert.Null(at.City.Erasures.All[at.Id.Value].ByAgency);
    }

    [Fact]
    public async Task DryRun_SaysWhatTheRunWouldDo_AndChangesNothing()
    {
        var at = await ErasedCase.ClosedAsync();
        await Night.DraftAsync(new Sender(at.City, "77"), picture: 2);
        at.City.Time.Move(TimeSpan.FromDays(3000));
        var before = await EverythingAsync(at);
        var dry = (await at.City.Retention.RunAsync(Night.Operator, isDry: true, default)).Value;
        Assert.Equal(before, await EverythingAsync(at));
        Assert.Empty(at.City.Erasures.Runs);
        var run = (await at.City.Retention.RunAsync(Night.Operator, isDry: false, default)).Value;
        Assert.True(dry.IsDry && !run.IsDry);
        Assert.Equal(dry.Counts.Select(Told), run.Counts.Select(Told));
        Assert.Equal([at.Id], Night.CountOf(run, RetentionSubject.Closed).Codes);
        Assert.Equal(run, Assert.Single(at.City.Erasures.Runs));
        Assert.NotEqual(before, await EverythingAsync(at));
    }

    [Fact]
    public async Task Run_IsForOperators() =>
        Assert.Equal(HandlingRefusals.NotAllowed, (await new TestCity().Retention.RunAsync(Case.Coordinator, isDry: true, default)).Refusal);

    [Fact]
    public async Task Run_HasEachRuleOnce() => Assert.Equal(
        Enum.GetValues<RetentionSubject>().Select(subject => TestCity.RetentionRules[subject].Id).Order(),
        (await Night.RunAsync(new TestCity())).Counts.Select(count => count.Rule).Order());

    /// <summary>The register never took it, and a person has not looked yet at why: the words may still be needed, so it stays and is told.</summary>
    [Fact]
    public async Task StillOwed_Waits()
    {
        var at = await Case.AtAsync(Stage.Answered);
        at.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await at.DoAsync(Case.Coordinator, new CloseFeedback());
        at.City.Time.Move(TimeSpan.FromDays(2000));
        var count = Night.CountOf((await at.City.Retention.RunAsync(Night.Operator, isDry: false, default)).Value, RetentionSubject.Closed);
        Assert.Equal((0, 1), (count.Count, count.Waiting));
        Assert.False((await at.LoadAsync()).IsErased);
    }

    /// <summary>What waits is looked at every night again, and must not use up the turn of the rest.</summary>
    [Fact]
    public async Task StillOwed_KeepsNothingElseFromItsTurn()
    {
        var city = new TestCity();
        await Case.AtAsync(Stage.Closed, city, "3001");
        city.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        for (var sender = 1; sender <= 10; sender++)
            await (await Case.AtAsync(Stage.Answered, city, $"{2000 + sender}")).DoAsync(Case.Coordinator, new CloseFeedback());
        city.Time.Move(TimeSpan.FromDays(2000));
        var forget = new ForgetFeedback(city.Feedbacks, city.Erase, TestCity.RetentionRules) { MostOfRun = 1 };
        var counts = await forget.RunAsync(city.Time.GetUtcNow(), isDry: true, default);
        Assert.Equal(1, counts.Sum(count => count.Count));
    }

    [Fact]
    public async Task Run_KilledAtAnyMoment_IsDoneByTheNextNight()
    {
        var moments = (await PlayAsync(int.MaxValue)).City.Kill.Moments;
        Assert.True(moments > 20, $"only {moments}");
        for (var moment = 1; moment <= moments; moment++)
        {
            var at = await PlayAsync(moment);
            Assert.True(at.City.Kill.KilledAt is not null, $"moment {moment}");
            await at.AssertErasedAsync("closed", $"killed at {moment}, {at.City.Kill.KilledAt}");
            Assert.Null((await at.City.Conversations.LoadAsync("77", null, default)).ETag);
        }
    }

    private static async Task<Case> PlayAsync(int killAt)
    {
        var at = await ErasedCase.ClosedAsync();
        await Night.DraftAsync(new Sender(at.City, "77"), picture: 2);
        at.City.Time.Move(TimeSpan.FromDays(3000));
        at.City.Kill.ArmFromNow(killAt);
        for (var night = 1; night <= 2; night++)
        {
            await Killed.AgainAsync(() => Night.RunAsync(at.City)); // the timer's next night
            at.City.Time.Move(TimeSpan.FromDays(1));
        }

        return at;
    }

    private static string Told(RetentionCount count) => $"{count.Rule} {count.Days} {count.Count} {count.Waiting} {string.Join(' ', count.Codes)}";

    private static async Task<string> EverythingAsync(Case at) => string.Join('\n', [
        at.City.Feedbacks.Dump(at.Id), .. at.City.Pictures.Saved.Keys.Order(), $"{(await at.City.Conversations.LoadAsync("77", null, default)).ETag}",
        $"{(await at.City.Conversations.LoadAsync(ErasedCase.SenderId, null, default)).ETag}", $"{at.City.Erasures.All.Count} {at.City.Erasures.Runs.Count} {at.City.Queue.NextSchedule()}",
    ]);
}
