using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Synchronization;

/// <summary>What the portal's own people do comes back, and nothing is overwritten in silence.</summary>
public sealed class PortalChangeTests
{
    [Fact]
    public async Task Answer_GivenThere_IsChecked_LikeAnyAgencys()
    {
        var life = await BeginAsync();
        await ChangeAsync(life, PortalStatus.Answered, "Đã chấn chỉnh.");
        var feedback = await life.LoadAsync();
        Assert.Equal((Stage.AnswerProposed, null), (feedback.Stage, feedback.Conflict));
        await life.DoAsync(Case.Coordinator, new ApproveAnswer());
        Assert.Contains(life.Sender.Answers, text => text.Contains("Đã chấn chỉnh."));
        Assert.Equal(PortalStatus.Answered, life.City.Portal[life.Id].Status);
    }

    [Fact]
    public async Task Change_SeenAgainAndAgain_IsFollowedOnce()
    {
        var life = await BeginAsync();
        await ChangeAsync(life, PortalStatus.InProgress);
        var version = (await life.LoadAsync()).Version;
        await ChangeAsync(life, PortalStatus.InProgress);
        for (var look = 0; look < 5; look++)
            await life.City.Follow.RunAsync(default);
        Assert.Equal((Stage.InProgress, version), ((await life.LoadAsync()).Stage, (await life.LoadAsync()).Version));
    }

    [Fact]
    public async Task Change_ThatSaidNothingNew_IsNotReadAnewWhenItIsListedAgain()
    {
        var life = await BeginAsync();
        await ChangeAsync(life, PortalStatus.Forwarded, version: 0); // entered there by hand
        await life.DoAsync(Case.Officer(), new AcceptFeedback());
        await life.City.Follow.RunAsync(default);
        Assert.Null((await life.LoadAsync()).Conflict);
    }

    [Fact]
    public async Task Conflict_ToldTwice_IsSettledOnce()
    {
        var life = await BeginAsync();
        await ChangeAsync(life, PortalStatus.Refused);
        await ChangeAsync(life, PortalStatus.Refused);
        await life.DoAsync(Case.Coordinator, new SettleConflict("Vẫn xử lý"));
        await life.City.Follow.RunAsync(default);
        Assert.Null((await life.LoadAsync()).Conflict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(365 * 50)]
    public async Task Change_FromAClockThatIsAhead_DoesNotHideThoseAfterIt(int days)
    {
        var life = await BeginAsync();
        var (city, now) = (life.City, life.City.Time.GetUtcNow());
        await ChangeAsync(life, PortalStatus.Forwarded);
        city.Portal.Changes[^1] = city.Portal.Changes[^1] with { At = now.AddDays(days) };
        await city.Follow.RunAsync(default);
        city.Time.Move(TimeSpan.FromHours(1));
        await ChangeAsync(life, PortalStatus.InProgress);
        Assert.Equal(Stage.InProgress, (await life.LoadAsync()).Stage);
    }

    [Fact]
    public async Task OwnWords_ComingBackLate_AreNoConflict()
    {
        var life = await BeginAsync();
        var sent = (await life.LoadAsync()).Version;
        await life.DoAsync(Case.Officer(), new AcceptFeedback());
        await ChangeAsync(life, PortalStatus.Forwarded, version: sent);
        Assert.Null((await life.LoadAsync()).Conflict);
        Assert.Equal(Stage.InProgress, (await life.LoadAsync()).Stage);
    }

    [Fact]
    public async Task Answer_WhileBothSidesMovedOn_IsAFactForTheCoordinatorAndHoldsTheNextVersion()
    {
        var life = await BeginAsync();
        var sent = (await life.LoadAsync()).Version;
        life.City.Portal.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await life.DoAsync(Case.Officer(), new AcceptFeedback());
        await life.DoAsync(Case.Officer(), new ProposeAnswer("Trả lời của chúng tôi.", []));
        life.City.Portal.Answer = () => null;
        await ChangeAsync(life, PortalStatus.Answered, "Trả lời của Cổng.", sent);
        await life.City.RunAsync(TimeSpan.FromDays(1));

        var feedback = await life.LoadAsync();
        Assert.Equal((ConflictReasons.BothChanged, PortalStanding.Conflict), (feedback.Conflict?.Why, feedback.PortalStanding));
        Assert.Equal(sent, life.City.Portal[life.Id].Version);
        var open = Assert.Single((await new ListConflicts(life.City.Feedbacks).RunAsync(Case.Coordinator, default)).Value);
        Assert.Equal((life.Id.Value, "Trả lời của Cổng."), (open.Code, open.Conflict.Answer));
        var shown = await new ShowFeedback(life.City.Feedbacks, TestCity.Handling.Agencies, TestCity.Router, TestCity.Handling.Steps, life.City.Time).RunAsync(life.Id, Case.Coordinator, default);
        Assert.Contains(shown.Value.History, entry => entry is { Kind: "conflict-found", Text: "Trả lời của Cổng." });

        Assert.Null((await life.DoAsync(Case.Coordinator, new SettleConflict("Giữ câu trả lời của ta"))).Refusal);
        feedback = await life.LoadAsync();
        Assert.Null(feedback.Conflict);
        Assert.Equal(feedback.Version, life.City.Portal[life.Id].Version);
        Assert.Equal(PortalRefusals.NoConflict, (await life.DoAsync(Case.Coordinator, new SettleConflict("Lần nữa"))).Refusal);
    }

    [Theory]
    [InlineData(PortalStatus.Refused, ConflictReasons.ImpossibleStage)]
    [InlineData(PortalStatus.NeedsMore, ConflictReasons.ImpossibleStage)]
    [InlineData(PortalStatus.Answered, ConflictReasons.ImpossibleStage)]
    public async Task Status_NoStepLeadsTo_IsAConflict(PortalStatus status, string why)
    {
        var life = await BeginAsync();
        await ChangeAsync(life, status);
        await ChangeAsync(life, status);
        var found = Assert.Single((await life.City.Feedbacks.LoadAsync(life.Id, default)).Events.OfType<ConflictFound>());
        Assert.Equal((why, status), (found.Why, found.Status));
        Assert.Equal(Stage.Assigned, (await life.LoadAsync()).Stage);
    }

    [Fact]
    public async Task Change_OfAVersionWeNeverHad_OrUnderAnotherNationalCode_IsAConflict()
    {
        var life = await BeginAsync();
        await ChangeAsync(life, PortalStatus.InProgress, version: 99);
        Assert.Equal(ConflictReasons.UnknownVersion, (await life.LoadAsync()).Conflict?.Why);

        var other = await BeginAsync();
        other.City.Portal.Changes.Add(new PortalChange("x", other.City.Time.GetUtcNow(), other.Id, 3, NationalCode.Parse("PAKN.20200101.0001")!, PortalStatus.InProgress, null));
        await other.City.Follow.RunAsync(default);
        Assert.Equal(ConflictReasons.OtherCode, (await other.LoadAsync()).Conflict?.Why);
    }

    [Fact]
    public async Task Change_OfACodeThatIsNoneOfOurs_IsKeptForAPerson()
    {
        var city = new TestCity(portal: true);
        var code = FeedbackId.New("HNZ", new DateOnly(2026, 11, 25));
        city.Portal.Changes.Add(new PortalChange("1", city.Time.GetUtcNow(), code, 1, NationalCode.Parse("PAKN.20200101.0001")!, PortalStatus.InProgress, null));
        await city.Follow.RunAsync(default);
        Assert.Equal("portal-unknown-code", Assert.Single(city.Parked.Kept).Reason);
    }

    [Fact]
    public async Task Lines_ListedAgainByAQuietPortal_AreKeptForAPersonOnce()
    {
        var city = new TestCity(portal: true);
        var code = FeedbackId.New("HNZ", new DateOnly(2026, 11, 25));
        city.Portal.Unreadable.Add("{}");
        city.Portal.Changes.Add(new PortalChange("1", city.Time.GetUtcNow(), code, 1, NationalCode.Parse("PAKN.20200101.0001")!, PortalStatus.InProgress, null));
        for (var look = 0; look < 5; look++)
        {
            await city.Follow.RunAsync(default);
            city.Portal.Answer = () => look % 2 == 0 ? new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down") : null;
            await city.Follow.RunAsync(default);
            city.Time.Move(TimeSpan.FromDays(2));
            city.Portal.Answer = () => null;
        }

        Assert.Equal(["portal-unreadable", "portal-unknown-code"], city.Parked.Kept.Select(kept => kept.Reason));
        city.Portal.Unreadable.Add("{\"MAPAKN\":1}");
        await city.Follow.RunAsync(default);
        Assert.Equal(3, city.Parked.Kept.Count);
        city.Portal.Unreadable.Clear();
        await city.Follow.RunAsync(default);
        Assert.Single(city.Marks.Mark.Parked!); // nothing is remembered of what is listed no more
    }

    [Fact]
    public async Task Pages_ThatLeadInACircle_AreAFailure()
    {
        var city = new TestCity(portal: true) { Portal = { NextPage = new CircularPages().Next } };
        await city.Follow.RunAsync(default);
        Assert.Equal("bad-answer: Its pages lead in a circle.", city.Marks.Mark.Failure);
    }

    private static async Task<Case> BeginAsync()
    {
        var city = new TestCity(portal: true);
        await city.Follow.RunAsync(default);
        return await Case.BeginAsync(city);
    }

    private static async Task ChangeAsync(Case life, PortalStatus status, string? answer = null, int? version = null)
    {
        life.City.Portal.Change(life.Id, version ?? (await life.LoadAsync()).Version, status, answer);
        await life.City.Follow.RunAsync(default);
        await life.City.RunAsync(TimeSpan.Zero);
        life.City.Time.Move(TimeSpan.FromSeconds(1));
    }
}
