using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.Tracking;

/// <summary>Every act in every stage, by either way: offered and done where the table says, else refused with nothing changed.</summary>
public sealed class ActTableTests
{
    private static readonly Dictionary<Stage, string> Allowed = new()
    {
        [Stage.UnderReview] = "Add>UnderReview Withdraw>Withdrawn",
        [Stage.Declined] = "Add>Declined Insist>UnderReview",
        [Stage.Assigned] = "Add>Assigned Withdraw>Withdrawn",
        [Stage.InProgress] = "Add>InProgress Withdraw>Withdrawn",
        [Stage.AwaitingSender] = "Add>InProgress Withdraw>Withdrawn",
        [Stage.AnswerProposed] = "Add>AnswerProposed Withdraw>Withdrawn",
        [Stage.Answered] = "Add>Answered Rate>Answered Reopen>InProgress",
        [Stage.Closed] = "Rate>Closed Reopen>InProgress",
        [Stage.Withdrawn] = "",
    };

    public static TheoryData<Stage, TrackingAct> Cells =>
        [.. Allowed.Keys.SelectMany(stage => Enum.GetValues<TrackingAct>().Select(act => (stage, act)))];

    public static TheoryData<Stage, TrackingAct, TrackingWay> CellsByWay =>
        [.. Allowed.Keys.SelectMany(stage => Enum.GetValues<TrackingAct>().SelectMany(act => Enum.GetValues<TrackingWay>().Select(way => (stage, act, way))))];

    [Theory]
    [MemberData(nameof(CellsByWay))]
    public async Task Act_InEveryStage_DoesWhatTheTableSays_ByCodeAddingAlone(Stage stage, TrackingAct act, TrackingWay way)
    {
        var at = await Case.AtAsync(stage);
        var (bed, before) = (new TrackingBed(at.City), await at.LoadAsync());
        var offered = (await bed.ViewAsync(at.Id, way)).Acts.Contains(act);

        var done = await bed.DoAsync(at.Id, DeedOf(act), way);

        var isClosed = way == TrackingWay.Code && act != TrackingAct.Add;
        var leadsTo = isClosed ? null : Allowed[stage].Split(' ').Select(cell => cell.Split('>')).FirstOrDefault(cell => cell[0] == $"{act}")?[1];
        var after = await at.LoadAsync();
        Assert.Equal(leadsTo is not null, offered);
        Assert.Equal(isClosed ? TrackingRefusals.LinkNeeded : leadsTo is null ? Refusals.NotInThisStage(stage) : null, done.Refusal);
        Assert.Equal(leadsTo ?? $"{stage}", $"{after.Stage}");
        Assert.Equal(leadsTo is not null, after.Version > before.Version);
    }

    [Fact]
    public async Task ByCode_ThePageSaysThatTheLinkLetsDoMore_WhereItDoes()
    {
        foreach (var (stage, acts) in Allowed)
        {
            var at = await Case.AtAsync(stage);
            var bed = new TrackingBed(at.City);
            Assert.Equal(acts.Split(' ').Any(act => act.Length > 0 && !act.StartsWith("Add", StringComparison.Ordinal)), (await bed.ViewAsync(at.Id)).HasMoreByLink);
            Assert.False((await bed.ViewAsync(at.Id, TrackingWay.Link)).HasMoreByLink);
        }
    }

    [Fact]
    public async Task RefusedByCode_NothingIsToldInTheChatEither()
    {
        var at = await Case.AtAsync(Stage.Answered);
        await new TrackingBed(at.City).DoAsync(at.Id, DeedOf(TrackingAct.Rate), TrackingWay.Code);
        await at.City.RunAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(at.Sender.Answers, text => text.Contains("trên trang tra cứu"));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Act_FromTheSamePageTwice_IsDoneOnce(Stage stage, TrackingAct act)
    {
        var at = await Case.AtAsync(stage);
        var bed = new TrackingBed(at.City);
        var first = await bed.DoAsync(at.Id, DeedOf(act));
        var once = await at.LoadAsync();
        var second = await bed.DoAsync(at.Id, DeedOf(act));
        Assert.Equal(first.Refusal, second.Refusal);
        Assert.Equal(once.Version, (await at.LoadAsync()).Version);
    }

    [Fact]
    public async Task Words_ChangedAfterGoingBack_AreNoRepeat()
    {
        var at = await Case.AtAsync(Stage.AwaitingSender);
        var bed = new TrackingBed(at.City);
        await bed.DoAsync(at.Id, new TrackingDeed.Adding("Ngày 20", []));
        await bed.DoAsync(at.Id, new TrackingDeed.Adding("Ngày 21 mới đúng", []));
        Assert.Equal(["Ngày 20", "Ngày 21 mới đúng"], (await bed.ViewAsync(at.Id, TrackingWay.Link)).Own!.Texts.TakeLast(2));
    }

    private static TrackingDeed DeedOf(TrackingAct act) => act switch
    {
        TrackingAct.Add => new TrackingDeed.Adding("Thêm: ở quầy số 3", []),
        TrackingAct.Withdraw => new TrackingDeed.Withdrawing(),
        TrackingAct.Rate => new TrackingDeed.Rating(Satisfaction.Dissatisfied, "Chưa ai xin lỗi"),
        TrackingAct.Reopen => new TrackingDeed.Reopening("Chưa trả lời vào việc"),
        _ => new TrackingDeed.Insisting(),
    };
}
