using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class WholeLifeTests
{
    [Fact]
    public async Task Feedback_FromReceiptToClosing_TellsTheSenderEachStep()
    {
        var life = await Case.AtAsync(Stage.UnderReview);
        await DoAsync(life, Case.Coordinator, new AssignFeedback("SXD", Scope.Conduct, Note: "Xem giúp"));
        await DoAsync(life, Case.Officer("SXD"), new AcceptFeedback());
        await DoAsync(life, Case.Officer("SXD"), new AskSender("Việc xảy ra ngày nào?"));
        Assert.Contains("Việc xảy ra ngày nào?", life.Sender.LastAnswer);

        await life.City.RunAsync(TimeSpan.FromDays(40));
        Assert.Equal(Stage.InProgress, (await life.LoadAsync()).Stage);

        await DoAsync(life, Case.Officer("SXD"), new ProposeAnswer("Sẽ xem xét.", []));
        await DoAsync(life, Case.Coordinator, new SendBackAnswer("Chưa trả lời vào việc"));
        await DoAsync(life, Case.Officer("SXD"), new ProposeAnswer("Đã nhắc nhở và bỏ yêu cầu giấy tờ thừa.", []));
        Assert.DoesNotContain(life.Sender.Answers, text => text.Contains("Sẽ xem xét."));

        await DoAsync(life, Case.Coordinator, new ApproveAnswer());
        Assert.Contains("Đã nhắc nhở và bỏ yêu cầu giấy tờ thừa.", life.Sender.LastAnswer);

        await life.City.RunAsync(TimeSpan.FromDays(30));
        Assert.Equal(Stage.Closed, (await life.LoadAsync()).Stage);
        Assert.Equal((await life.LoadAsync()).Version, life.City.Register.Entries[life.Id].Version);
    }

    [Fact]
    public async Task Answer_LongerThanAMessage_ArrivesWholeInOrder()
    {
        var answer = string.Join('\n', Enumerable.Range(1, 300).Select(line => $"Dòng {line}: nội dung trả lời."));
        var life = await Case.AtAsync(Stage.InProgress);
        await DoAsync(life, Case.Officer(), new ProposeAnswer(answer, []));
        await DoAsync(life, Case.Coordinator, new ApproveAnswer());

        var arrived = string.Join('\n', life.Sender.Answers.SkipWhile(text => !text.Contains("Dòng 1:")));
        Assert.All(Enumerable.Range(1, 300), line => Assert.Contains($"Dòng {line}:", arrived));
        Assert.All(life.Sender.Answers, text => Assert.InRange(text.Length, 1, 2000));
        Assert.Single(life.Sender.Answers, text => text.Contains("có hài lòng"));
    }

    [Fact]
    public async Task Answered_WhenItsNoticeCannotBeSent_DoesNotCloseByTime()
    {
        var life = await Case.AtAsync(Stage.AnswerProposed);
        life.City.Queue.IsLost = message => message.Queue == Core.Messaging.WorkQueue.ZaloNotices;
        await DoAsync(life, Case.Coordinator, new ApproveAnswer());
        await life.City.RunAsync(TimeSpan.FromDays(40));
        Assert.Equal(Stage.Answered, (await life.LoadAsync()).Stage);

        life.City.Queue.IsLost = _ => false;
        await life.City.RunAsync(TimeSpan.FromDays(2));
        Assert.Equal(Stage.Closed, (await life.LoadAsync()).Stage);
    }

    [Fact]
    public async Task Answer_ThatIsLate_IsFollowedByWordEverySevenDays()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        await life.City.RunAsync(TimeSpan.FromDays(20 + 22));
        Assert.Equal(3, life.Sender.Answers.Count(text => text.Contains("quá hạn trả lời")));
    }

    [Fact]
    public async Task Question_WhileItWaits_StopsTheClockAndTheReplyStartsIt()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        var due = TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueOn!.Value;
        await DoAsync(life, Case.Officer(), new AskSender("Việc xảy ra ngày nào?"));
        Assert.Null(TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueOn);

        await life.City.RunAsync(TimeSpan.FromDays(4));
        await life.City.RunAsync(TimeSpan.FromDays(14)); // ten working days without a reply
        var feedback = await life.LoadAsync();

        Assert.Equal(Stage.InProgress, feedback.Stage);
        var clock = TestCity.Handling.Steps.ReplyOf(feedback);
        Assert.True(clock.DueOn >= due.AddDays(14), $"{clock.DueOn}");
        Assert.Equal(["sender-asked", "wait-ended"], clock.Shifts.Select(shift => shift.Change.Why));
    }

    [Fact]
    public async Task Extension_IsToldWithItsReasonAndGivenOnce()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        var due = TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueOn!.Value;
        await DoAsync(life, Case.Officer(), new ExtendDeadline("Cần xác minh thêm"));
        var later = TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueOn!.Value;

        Assert.True(later >= due.AddDays(10));
        Assert.Contains("Cần xác minh thêm", life.Sender.LastAnswer);
        Assert.Contains($"{later:dd/MM/yyyy}", life.Sender.LastAnswer);
        Assert.Equal("refusal.clock-no-extension-left", (await life.DoAsync(Case.Officer(), new ExtendDeadline("Thêm nữa"))).Refusal!.Code);
    }

    [Fact]
    public async Task Reply_StampedByAClockThatIsBehind_StartsTheTimeAllTheSame()
    {
        var asked = await (await Case.AtAsync(Stage.AwaitingSender)).LoadAsync();
        var early = asked.StageSince.AddSeconds(-2);
        var replied = Feedback.Apply(asked.Id, asked, new InformationAdded(early, null, [], null));
        Assert.Equal(Step.Answer, TestCity.Handling.Steps.Of(replied)!.Step);
        Assert.False(TestCity.Handling.Steps.ReplyOf(replied).IsPaused);
    }

    [Fact]
    public async Task Extension_TheRulesDoNotKnowAnyMore_DoesNoHarm()
    {
        var life = await (await Case.AtAsync(Stage.InProgress)).LoadAsync();
        var twice = Enumerable.Range(1, 2).Aggregate(life, (now, day) =>
            Feedback.Apply(now.Id, now, new DeadlineExtended(now.ReceivedAt.AddDays(day), Case.Officer(), null)));
        Assert.Equal(1, TestCity.Handling.Steps.ReplyOf(twice).ExtensionsUsed);
    }

    [Fact]
    public void RequestKey_ThatBeginsAnother_IsNotTakenForIt() =>
        Assert.False(new RequestKey("k", "a", "f").IsReused([new RequestKey("k", "a:b", "g").Cause]));

    [Fact]
    public async Task Request_RepeatedOrOutOfDate_ChangesNothing()
    {
        var life = await Case.BeginAsync();
        var seen = (await life.LoadAsync()).Version;
        var key = new RequestKey("k", "1", "a");
        var first = await life.City.Handle.RunAsync(life.Id, Case.Officer(), new AcceptFeedback(), seen, key, default);
        var again = await life.City.Handle.RunAsync(life.Id, Case.Officer(), new AcceptFeedback(), seen, key, default);
        var other = await life.City.Handle.RunAsync(life.Id, Case.Officer(), new AskSender("Gì?"), seen, key with { Fingerprint = "b" }, default);
        var stale = await life.City.Handle.RunAsync(life.Id, Case.Officer(), new AskSender("Gì?"), seen, new RequestKey("k", "2", "c"), default);

        Assert.Equal(first.Value.Version, again.Value.Version);
        Assert.Equal(HandlingRefusals.KeyReused, other.Refusal);
        Assert.Equal(HandlingRefusals.ChangedMeanwhile, stale.Refusal);
    }

    private static async Task DoAsync(Case life, Official by, HandlingCommand command) => Assert.Null((await life.DoAsync(by, command)).Refusal);
}
