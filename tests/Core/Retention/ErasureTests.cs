using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Tracking;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Retention;

public sealed class ErasureTests
{
    [Theory]
    [InlineData(ErasureReason.SenderAsked)]
    [InlineData(ErasureReason.NamedPersonAsked)]
    [InlineData(ErasureReason.AuthorityOrdered)]
    public async Task Coordinator_HasClosedFeedbackErased_WithTheReasonInTheProof(ErasureReason reason)
    {
        var at = await ErasedCase.ClosedAsync();
        Assert.Null((await at.DoAsync(Case.Coordinator, new AskErasing(reason))).Refusal);
        await at.AssertErasedAsync($"{reason}");
        Assert.Equal("VPUBND", at.City.Erasures.All.Values.Single().ByAgency);
    }

    [Fact]
    public async Task Erased_TellsNoRegisterAndNobody()
    {
        var at = await ErasedCase.ClosedAsync();
        var (version, messages) = ((await at.LoadAsync()).Version, at.City.Phone.Arrived.Count);
        await EraseAsync(at);
        await at.City.RunAsync(TimeSpan.FromDays(3));
        Assert.Equal(version, (await at.LoadAsync()).Version);
        Assert.Equal(version, at.City.Register.Entries[at.Id].Version);
        Assert.Equal(messages, at.City.Phone.Arrived.Count);
        Assert.Empty(WorkPlanner.Plan(await at.LoadAsync(), TestCity.Rules, at.City.Time.GetUtcNow()).Due);
        Assert.Empty(at.City.Lists.All);
    }

    [Fact]
    public async Task Erased_OpensAgainForNobody()
    {
        var at = await ErasedCase.ClosedAsync();
        await EraseAsync(at);
        var events = (await at.LoadAsync()).EventCount;
        Assert.Equal(Refusals.Erased, (await at.DoAsync(Case.Coordinator, new ReopenFeedback("Xem lại"))).Refusal);
        await at.Sender.SayAsync($"Xử lý lại {at.Id}");
        await at.Sender.SayAsync("Chưa đúng việc tôi hỏi");
        await at.Sender.SayAsync($"Hài lòng {at.Id}");
        Assert.Contains("đã được xóa", at.Sender.LastAnswer);
        Assert.Equal(events, (await at.LoadAsync()).EventCount);
    }

    [Fact]
    public async Task Erased_ShowsTheSenderThatItIs_AndNobodyElse()
    {
        var at = await ErasedCase.ClosedAsync();
        await EraseAsync(at);
        await at.Sender.SayAsync($"Tra cứu {at.Id}");
        Assert.Contains("đã được xóa ngày", at.Sender.LastAnswer);
        Assert.DoesNotContain("Đã nhắc nhở", at.Sender.LastAnswer);
        await SecondAsync(at);
        await at.Sender.SayAsync("Phản ánh của tôi");
        Assert.Contains("(nội dung đã xóa)", at.Sender.LastAnswer);
        var stranger = new Sender(at.City, "99");
        await stranger.SayAsync($"Tra cứu {at.Id}");
        Assert.Contains("Không tìm thấy", stranger.LastAnswer);
    }

    [Fact]
    public async Task Erased_ShowsPageAndOfficialsWhenAndWhy_AndNoWord()
    {
        var at = await ErasedCase.ClosedAsync();
        await EraseAsync(at);
        var show = new ShowFeedback(at.City.Feedbacks, TestCity.Handling.Agencies, TestCity.Router, TestCity.Handling.Steps, at.City.Time);
        var view = (await show.RunAsync(at.Id, Case.Coordinator, default)).Value;
        Assert.Equal(nameof(ErasureReason.SenderAsked), view.Erasure!.Why);
        Assert.True(view is { Texts: [], Attachments: [], Sender: null, Question: null, Answer: null, Location: null });
        Assert.All(view.History, entry => Assert.Null(entry.Text));
        var tracking = new ShowTracking(
            at.City.Feedbacks, TestCity.Handling.Agencies, TestCity.Handling.Steps, new PromisedDates(TestCity.Handling.Steps, at.City.Time), TestCity.Links, at.City.Time);
        var page = (await tracking.RunAsync(new TrackingPass(at.Id, TrackingWay.Link, at.City.Time.GetUtcNow()), default))!;
        Assert.Equal(view.Erasure.At, page.ErasedAt);
        Assert.True(page is { Own: null, Answer: null, Acts: [] });
    }

    /// <summary>A page that was opened before still has its buttons.</summary>
    [Fact]
    public async Task Erased_OnAnOpenPage_IsRefusedAndSendsWordToNobody()
    {
        var at = await ErasedCase.ClosedAsync();
        await EraseAsync(at);
        var page = new TrackingBed(at.City);
        var pass = new TrackingPass(at.Id, TrackingWay.Link, at.City.Time.GetUtcNow().AddMinutes(30));
        Assert.Equal(Refusals.Erased, (await page.Act.RunAsync(pass, new TrackingDeed.Rating(Satisfaction.Satisfied, ""), "1", default)).Refusal);
        Assert.Equal(Refusals.Erased, (await page.Act.RunAsync(pass, new TrackingDeed.Reopening("Chưa đúng"), "2", default)).Refusal);
        Assert.Null(at.City.Queue.Peek());
        Assert.IsType<TrackingEntry.Unknown>(await page.Enter.RunAsync(at.Id, TrackingBed.Digits, "1.2.3.4", default));
    }

    [Theory]
    [InlineData(Stage.Assigned)]
    [InlineData(Stage.AwaitingSender)]
    [InlineData(Stage.Answered)]
    public async Task Open_IsRefused(Stage stage)
    {
        var at = await Case.AtAsync(stage);
        Assert.IsType<StageRefusal>((await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked))).Refusal);
        Assert.Null((await at.LoadAsync()).ErasureWish);
    }

    [Fact]
    public async Task Officer_MayNotErase()
    {
        var at = await ErasedCase.ClosedAsync();
        Assert.Equal(HandlingRefusals.NotAllowed, (await at.DoAsync(Case.Officer((await at.LoadAsync()).AgencyCode!), new AskErasing(ErasureReason.SenderAsked))).Refusal);
    }

    /// <summary>The register must still get what was answered: its words are needed for that.</summary>
    [Fact]
    public async Task StillOwed_IsErasedWhenTheRegisterHasIt()
    {
        var at = await Case.AtAsync(Stage.Answered);
        at.City.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await at.DoAsync(Case.Coordinator, new CloseFeedback());
        Assert.Equal(RetentionRefusals.StillOwed, (await at.City.Erase.ByRuleAsync(at.Id, "closed", _ => true, isDry: false, default)).Refusal);
        await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked));
        await at.City.RunAsync(TimeSpan.FromMinutes(3));
        Assert.False((await at.LoadAsync()).IsErased);
        at.City.Register.Answer = () => null;
        await at.City.RunAsync(TimeSpan.FromHours(12));
        Assert.Equal("Closed", at.City.Register.Entries[at.Id].Stage);
        Assert.True((await at.LoadAsync()).IsErased);
    }

    [Fact]
    public async Task SendersWish_ErasesWhatHasEndedAtOnce_AndWhatIsOpenWhenItEnds()
    {
        var at = await ErasedCase.ClosedAsync();
        var open = await SecondAsync(at);
        await at.Sender.SayAsync("Xóa dữ liệu của tôi");
        await at.Sender.SayAsync("Đồng ý xóa dữ liệu");
        await at.City.RunAsync(TimeSpan.FromMinutes(5));
        Assert.True((await at.LoadAsync()).IsErased);
        Assert.False((await at.City.LoadAsync(open)).IsErased);
        await at.Sender.SayAsync($"Rút {open}");
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
        Assert.True((await at.City.LoadAsync(open)).IsErased);
        Assert.Equal([null, null], at.City.Erasures.All.Values.Select(proof => proof.ByAgency));
        foreach (var personal in ErasedCase.Personal.Append("phường Láng"))
            Assert.DoesNotContain(personal, at.City.Feedbacks.Dump(open), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<FeedbackId> SecondAsync(Case at)
    {
        await at.Sender.SayAsync("Phản ánh mới");
        await at.Sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await at.Sender.SayAsync("Gửi");
        return at.City.Feedbacks.Ids.Single(id => id != at.Id);
    }

    private static async Task EraseAsync(Case at)
    {
        Assert.Null((await at.DoAsync(Case.Coordinator, new AskErasing(ErasureReason.SenderAsked))).Refusal);
        Assert.True((await at.LoadAsync()).IsErased);
    }
}
