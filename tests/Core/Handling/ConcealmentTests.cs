using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>Feedback on an office's own conduct never reaches that office (Nghị định 20/2008/NĐ-CP art. 5 cl. 1).</summary>
public sealed class ConcealmentTests
{
    private const string AboutTheCoordinator = "Cán bộ Văn phòng UBND thành phố bắt tôi đi lại 4 lần bổ sung giấy tờ";

    [Fact]
    public async Task Conduct_OfTheCoordinatorItself_IsReadByAnotherOnly()
    {
        var life = await Case.BeginAsync(text: AboutTheCoordinator);
        var feedback = await life.LoadAsync();
        Assert.Contains("VPUBND", feedback.Named);
        Assert.False(Case.Coordinator.MayRead(feedback));
        Assert.True(new Official("TTPVHCC", Role.Coordinator, "x").MayRead(feedback));
        Assert.Equal("refusal.unknown-code", (await life.DoAsync(Case.Coordinator, new CloseFeedback())).Refusal!.Code);
    }

    [Fact]
    public async Task Command_OnWhatTheOfficialMayNotRead_StartsNothing()
    {
        var life = await Case.BeginAsync(text: AboutTheCoordinator);
        var handle = new HandleFeedback(life.City.Feedbacks, life.City.Change, TestCity.Handling, life.City.Time);
        life.City.Queue.IsRefused = _ => true; // whoever sends something now fails
        foreach (var id in (FeedbackId[])[life.Id, FeedbackId.New("HNZ", new DateOnly(2026, 11, 24))])
            Assert.Equal(Refusals.UnknownCode, (await handle.RunAsync(id, Case.Coordinator, new CloseFeedback(), null, new RequestKey("x", "1", "f"), default)).Refusal);
    }

    [Fact]
    public async Task Request_ThatComesAgain_IsAnsweredThoughAnotherHasItNow()
    {
        var life = await Case.BeginAsync();
        var key = new RequestKey("x", "1", "f");
        foreach (var _ in (int[])[1, 2])
            Assert.Null((await life.City.Handle.RunAsync(life.Id, Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"), null, key, default)).Refusal);
        Assert.False(Case.Officer().MayRead(await life.LoadAsync()));
    }

    [Fact]
    public async Task Conduct_IsNotAssignedToTheOfficeNamed()
    {
        var life = await Case.BeginAsync(text: "Cán bộ Sở Xây dựng bắt tôi đi lại 4 lần bổ sung giấy tờ");
        await life.DoAsync(Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"));
        Assert.Equal(HandlingRefusals.AgencyIsNamed, (await life.DoAsync(Case.Coordinator, new AssignFeedback("SXD", Scope.Conduct))).Refusal);
        Assert.Null((await life.DoAsync(Case.Coordinator, new AssignFeedback("SXD", Scope.Regulation))).Refusal);
    }

    [Fact]
    public async Task Conduct_WhoseHandlerIsNamedLater_IsTakenAwayFromIt()
    {
        var life = await Case.AtAsync(Stage.AwaitingSender);
        var more = new Information("Đó là cán bộ Trung tâm Phục vụ hành chính công", [], null);
        await new AddInformation(life.City.Change, TestCity.Router, TestCity.Handling.Deadlines, life.City.Time).RunAsync(life.Id, life.Sender.Id, "more", more, default);

        var feedback = await life.LoadAsync();
        Assert.Equal(Stage.UnderReview, feedback.Stage);
        Assert.Null(feedback.AgencyCode);
        Assert.False(Case.Officer().MayRead(feedback));
        Assert.NotEqual(Case.Handler, TestCity.Handling.Steps.Of(feedback)!.OwnerCode);
    }

    [Fact]
    public async Task FeedbackWithdrawnBeforeAnybodySaidWhatItIsAbout_StaysConcealedFromTheOfficeItNames()
    {
        var life = await Case.BeginAsync(text: "Văn phòng UBND thành phố làm tôi rất buồn về chuyện hôm qua");
        Assert.Equal(Stage.UnderReview, (await life.LoadAsync()).Stage);
        await life.Sender.SayAsync($"Rút {life.Id}");

        var feedback = await life.LoadAsync();
        Assert.Equal(Stage.Withdrawn, feedback.Stage);
        Assert.False(Case.Coordinator.MayRead(feedback));
    }

    [Theory]
    [InlineData(Stage.Answered)]
    [InlineData(Stage.Closed)]
    public async Task Conduct_WhoseHandlerIsNamedWhenItIsReopened_IsTakenAwayFromIt(Stage stage)
    {
        var life = await Case.AtAsync(stage);
        await life.Sender.SayAsync($"Xử lý lại {life.Id}: Trung tâm Phục vụ hành chính công cũng quát mắng tôi");

        var feedback = await life.LoadAsync();
        Assert.Equal(Stage.UnderReview, feedback.Stage);
        Assert.False(Case.Officer().MayRead(feedback));
        Assert.NotEqual(Case.Handler, TestCity.Handling.Steps.Of(feedback)!.OwnerCode);
    }

    [Fact]
    public async Task Conduct_WhoseHandlerIsNamedAfterTheAnswer_DoesNotGoBackToItWhenReopened()
    {
        var life = await Case.AtAsync(Stage.Answered);
        await life.Sender.SayAsync($"Bổ sung {life.Id}: Trung tâm Phục vụ hành chính công cũng quát mắng tôi");
        Assert.False(Case.Officer().MayRead(await life.LoadAsync()));

        Assert.Null((await life.DoAsync(Case.Coordinator, new ReopenFeedback("Cần cơ quan khác xem"))).Refusal);
        Assert.Equal(Stage.UnderReview, (await life.LoadAsync()).Stage);
    }

    [Fact]
    public async Task Conduct_ThatNamesEveryBodyOfControl_IsReadByTheHighest()
    {
        var life = await Case.BeginAsync(text:
            "Cán bộ Văn phòng UBND thành phố, Trung tâm Phục vụ hành chính công, Thanh tra thành phố và UBND thành phố bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var (feedback, highest) = (await life.LoadAsync(), new Official("UBNDTP", Role.Coordinator, "x"));
        Assert.Superset(new HashSet<string> { "VPUBND", "TTPVHCC", "TTTP", "UBNDTP" }, feedback.Named.ToHashSet());
        Assert.True(highest.MayRead(feedback));
        Assert.False(Case.Coordinator.MayRead(feedback));
        Assert.True(Case.Officer("UBNDTP").MayRead(feedback));
    }
}
