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
}
