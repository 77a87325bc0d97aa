using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Retention;

public sealed class RetentionTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Vận hành");

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
        Assert.Equal(0, CountOf(await NightAsync(at.City), subject).Count);
        Assert.False((await at.LoadAsync()).IsErased);
        at.City.Time.MoveTo(day);
        Assert.Equal([at.Id], CountOf(await NightAsync(at.City), subject).Codes);
        Assert.Equal(rule.Id, at.City.Erasures.All[at.Id.Value].Why);
        Assert.Null(at.City.Erasures.All[at.Id.Value].ByAgency);
    }

    [Fact]
    public async Task DryRun_SaysWhatTheRunWouldDo_AndChangesNothing()
    {
        var at = await ErasedCase.ClosedAsync();
        await DraftAsync(new Sender(at.City, "77"), picture: 2);
        at.City.Time.Move(TimeSpan.FromDays(3000));
        var before = await EverythingAsync(at);
        var dry = (await at.City.Retention.RunAsync(Operator, isDry: true, default)).Value;
        Assert.Equal(before, await EverythingAsync(at));
        Assert.Empty(at.City.Erasures.Runs);
        var run = (await at.City.Retention.RunAsync(Operator, isDry: false, default)).Value;
        Assert.True(dry.IsDry && !run.IsDry);
        Assert.Equal(dry.Counts.Select(Told), run.Counts.Select(Told));
        Assert.Equal([at.Id], CountOf(run, RetentionSubject.Closed).Codes);
        Assert.Equal(run, Assert.Single(at.City.Erasures.Runs));
        Assert.NotEqual(before, await EverythingAsync(at));
    }

    [Fact]
    public async Task Run_IsForOperators() =>
        Assert.Equal(HandlingRefusals.NotAllowed, (await new TestCity().Retention.RunAsync(Case.Coordinator, isDry: true, default)).Refusal);

    [Fact]
    public async Task Run_HasEachRuleOnce() => Assert.Equal(
        Enum.GetValues<RetentionSubject>().Select(subject => TestCity.RetentionRules[subject].Id).Order(),
        (await NightAsync(new TestCity())).Counts.Select(count => count.Rule).Order());

    /// <summary>The register never took it, and a person has not looked yet at why: the words may still be needed, so it stays and is told.</summary>
    [Fact]
    public async Task StillOwed_Waits()
    {
        var at = await Case.AtAsync(Stage.Answered);
        at.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await at.DoAsync(Case.Coordinator, new CloseFeedback());
        at.City.Time.Move(TimeSpan.FromDays(2000));
        var count = CountOf((await at.City.Retention.RunAsync(Operator, isDry: false, default)).Value, RetentionSubject.Closed);
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
    public async Task Draft_IsForgottenWithItsPictures_AfterItsDays()
    {
        var city = new TestCity();
        var sender = new Sender(city, "77");
        await DraftAsync(sender, picture: 1);
        var day = (await ConversationAsync(city, "77")).HeardAt!.Value + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Draft].Days);
        city.Time.MoveTo(day - TimeSpan.FromTicks(1));
        await NightAsync(city);
        Assert.Single(city.Pictures.Saved);
        city.Time.MoveTo(day);
        Assert.Equal(1, CountOf(await NightAsync(city), RetentionSubject.Draft).Count);
        Assert.Empty(city.Pictures.Saved);
        Assert.False((await ConversationAsync(city, "77")).HasDraft);
        Assert.Equal(0, CountOf(await NightAsync(city), RetentionSubject.Draft).Count);
    }

    /// <summary>Cancelled, or refused by a feedback that has ended: no draft names it any more, and no feedback ever did.</summary>
    [Fact]
    public async Task Picture_ThatNothingTook_IsForgotten_AndOneThatWasSentIsNot()
    {
        var at = await ErasedCase.ClosedAsync();
        var sent = at.City.Pictures.Saved.Keys.ToList();
        await at.Sender.SayAsync("Phản ánh mới");
        await DraftAsync(at.Sender, picture: 2);
        await at.Sender.SayAsync("Hủy");
        Assert.False((await ConversationAsync(at.City, at.Sender.Id)).HasDraft);
        Assert.Equal(sent.Count + 1, at.City.Pictures.Saved.Count);
        at.City.Time.Move(TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Draft].Days));
        Assert.Equal(1, CountOf((await at.City.Retention.RunAsync(Operator, isDry: true, default)).Value, RetentionSubject.Draft).Count);
        Assert.Equal(1, CountOf(await NightAsync(at.City), RetentionSubject.Draft).Count);
        Assert.Equal(sent.Order(), at.City.Pictures.Saved.Keys.Order());
        Assert.Empty((await ConversationAsync(at.City, at.Sender.Id)).Pictures);
        Assert.Equal(0, CountOf(await NightAsync(at.City), RetentionSubject.Draft).Count);
    }

    [Fact]
    public async Task Draft_SomebodyGoesOnWith_KeepsItsPictures()
    {
        var city = new TestCity();
        var sender = new Sender(city, "77");
        await DraftAsync(sender, picture: 1);
        city.Time.Move(TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Draft].Days));
        city.Conversations.Meanwhile = () => sender.SayAsync("quá hẹn 20 ngày chưa trả kết quả");
        Assert.Equal(0, CountOf((await city.Retention.RunAsync(Operator, isDry: false, default)).Value, RetentionSubject.Draft).Count);
        Assert.Single(city.Pictures.Saved);
        Assert.True((await ConversationAsync(city, "77")).HasDraft);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conversation_IsForgottenAfterItsDays_UnlessSomethingIsOpen(bool isOpen)
    {
        var at = await Case.AtAsync(isOpen ? Stage.InProgress : Stage.Withdrawn);
        var day = (await ConversationAsync(at.City, at.Sender.Id)).HeardAt!.Value + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Conversation].Days);
        at.City.Time.MoveTo(day - TimeSpan.FromTicks(1));
        Assert.Equal(0, CountOf((await at.City.Retention.RunAsync(Operator, isDry: false, default)).Value, RetentionSubject.Conversation).Count);
        at.City.Time.MoveTo(day);
        Assert.Equal(isOpen ? 0 : 1, CountOf((await at.City.Retention.RunAsync(Operator, isDry: false, default)).Value, RetentionSubject.Conversation).Count);
        Assert.Equal(isOpen, (await at.City.Conversations.LoadAsync(at.Sender.Id, null, default)).ETag is not null);
    }

    /// <summary>There may be a hundred thousand of them each night.</summary>
    [Fact]
    public async Task SilentChats_WithNothingToForget_AreNotLookedUpOneByOne()
    {
        var at = await ErasedCase.ClosedAsync();
        at.City.Time.Move(TimeSpan.FromDays(400));
        await NightAsync(at.City);
        var before = at.City.Feedbacks.Loads;
        await at.City.Retention.NightlyAsync(default);
        Assert.Equal(before, at.City.Feedbacks.Loads);
        Assert.NotNull((await at.City.Conversations.LoadAsync(at.Sender.Id, null, default)).ETag);
    }

    /// <summary>Else a wish to be erased would find nothing.</summary>
    [Fact]
    public async Task Conversation_RemembersWhoseFeedbackItIs_UntilThatIsErased()
    {
        var at = await ErasedCase.ClosedAsync();
        var heardAt = (await ConversationAsync(at.City, at.Sender.Id)).HeardAt!.Value;
        at.City.Time.MoveTo(heardAt + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Conversation].Days));
        Assert.Equal(1, CountOf(await NightAsync(at.City), RetentionSubject.Conversation).Count);
        var kept = await ConversationAsync(at.City, at.Sender.Id);
        Assert.Equal([at.Id], kept.EverSubmitted);
        Assert.Equal((null, false), (kept.KnownContact, kept.HoldsWords));
        Assert.Equal(0, CountOf(await NightAsync(at.City), RetentionSubject.Conversation).Count);
        await at.Sender.SendAsync(at.Sender.Event(new ConsentWithdrawn()));
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
        await at.AssertErasedAsync(nameof(ErasureReason.SenderAsked));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Form_IsForgottenWithWhatWasAttached_UnlessItWasSent(bool isSent)
    {
        var city = new TestCity();
        var sender = new Sender(city, "77");
        await DraftAsync(sender, picture: 1);
        var draft = (await ConversationAsync(city, "77")).DraftId!;
        var (inChat, attached, takenOut) = (city.Pictures.Saved.Keys.Single(), $"{draft}.attached.pdf", $"{draft}.taken-out.pdf");
        await city.Pictures.SaveAsync(attached, [1], "x", default);
        await city.Pictures.SaveAsync(takenOut, [1], "x", default);
        var files = new[] { inChat, attached }.Select(name => new FormFile(new Attachment(name, "x"), name, 1));
        var form = new FeedbackForm(draft, "77", "hash", city.Time.GetUtcNow()) { Files = [.. files] };
        await city.OpenedForms.TrySaveAsync(form, etag: null, default);
        if (isSent)
            await city.Feedbacks.TrySaveSubmissionAsync(draft, new Submission("77", city.Time.GetUtcNow(), "x", new Person("An", null, "x", null), [], null), default);
        city.Time.MoveTo(form.OpenedAt + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Form].Days));
        Assert.Equal(1, CountOf((await city.Retention.RunAsync(Operator, isDry: false, default)).Value, RetentionSubject.Form).Count);
        Assert.Null(await city.OpenedForms.LoadAsync(draft, default));
        Assert.Equal(isSent ? new[] { attached, inChat, takenOut }.Order() : [inChat], city.Pictures.Saved.Keys.Order());
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
        await DraftAsync(new Sender(at.City, "77"), picture: 2);
        at.City.Time.Move(TimeSpan.FromDays(3000));
        at.City.Kill.ArmFromNow(killAt);
        for (var night = 1; night <= 2; night++)
        {
            await Killed.AgainAsync(() => NightAsync(at.City)); // the timer's next night
            at.City.Time.Move(TimeSpan.FromDays(1));
        }

        return at;
    }

    private static async Task<RetentionRun> NightAsync(TestCity city)
    {
        var run = await city.Retention.NightlyAsync(default);
        await city.RunAsync(TimeSpan.FromMinutes(10));
        return run;
    }

    private static RetentionCount CountOf(RetentionRun run, RetentionSubject subject) =>
        run.Counts.Single(count => count.Rule == TestCity.RetentionRules[subject].Id);

    private static string Told(RetentionCount count) => $"{count.Rule} {count.Days} {count.Count} {count.Waiting} {string.Join(' ', count.Codes)}";

    private static async Task DraftAsync(Sender sender, int picture)
    {
        await sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await sender.SendAsync(sender.Event(new PictureSent(new Uri($"https://a.zdn.vn/{picture}"), null)));
    }

    private static async Task<Conversation> ConversationAsync(TestCity city, string sender) => (await city.Conversations.LoadAsync(sender, null, default)).Conversation;

    private static async Task<string> EverythingAsync(Case at) => string.Join('\n', [
        at.City.Feedbacks.Dump(at.Id), .. at.City.Pictures.Saved.Keys.Order(), $"{(await at.City.Conversations.LoadAsync("77", null, default)).ETag}",
        $"{(await at.City.Conversations.LoadAsync(ErasedCase.SenderId, null, default)).ETag}", $"{at.City.Erasures.All.Count} {at.City.Erasures.Runs.Count} {at.City.Queue.NextSchedule()}",
    ]);
}
