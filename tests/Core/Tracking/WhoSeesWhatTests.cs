using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.Tracking;

/// <summary>What the page shows to whom, and what to nobody.</summary>
public sealed class WhoSeesWhatTests
{
    private static readonly string[] Person = ["Nguyễn Văn An", "0912000001", "0912 000 001", "12 phố Hàng Bài"];
    private static readonly string[] Inner = ["Cán bộ xử lý", "Bàn tiếp nhận", "Xem giúp, người này hay gửi", "Chưa trả lời vào việc", "Việc thuộc Sở Xây dựng", "1001"];
    private static readonly string[] Own = [Sender.Complaint, "Ngày 20 tháng 11", "Chưa ai xin lỗi", "Xin xem lại lần nữa"];

    [Fact]
    public async Task ByCode_NothingTheSenderWroteIsShown_ByLinkTheOwnWords()
    {
        var at = await LivedAsync();
        var bed = new TrackingBed(at.City);
        var (byCode, byLink) = (Shown(await bed.ViewAsync(at.Id)), Shown(await bed.ViewAsync(at.Id, TrackingWay.Link)));
        Assert.All([.. Person, .. Inner, .. Own], text => Assert.DoesNotContain(text, byCode));
        Assert.All([.. Person, .. Inner], text => Assert.DoesNotContain(text, byLink));
        Assert.All(Own, text => Assert.Contains(text, byLink));
        Assert.All(["Việc xảy ra ngày nào?", "Đã xin lỗi ông bà", "Sở Xây dựng", "Cần xác minh thêm"], text => Assert.Contains(text, byCode));
    }

    [Fact]
    public async Task Answer_ThatIsNotSentYet_IsNotShown()
    {
        var at = await Case.AtAsync(Stage.AnswerProposed);
        var bed = new TrackingBed(at.City);
        Assert.Null((await bed.ViewAsync(at.Id)).Answer);
        await at.DoAsync(Case.Coordinator, new ApproveAnswer());
        Assert.Equal("Đã nhắc nhở cán bộ.", (await bed.ViewAsync(at.Id)).Answer!.Text);
    }

    [Fact]
    public async Task Feedback_NotReceivedYet_IsShownAsSent()
    {
        var (city, id) = (new TestCity(), FeedbackId.New("HNZ", new DateOnly(2026, 11, 25)));
        var person = new Person("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", null);
        await city.Feedbacks.TrySaveSubmissionAsync(id, new Submission("1001", city.Time.GetUtcNow(), "Cán bộ bắt đi lại", person, [], null), default);
        var bed = new TrackingBed(city);
        var view = await bed.ViewAsync(id, TrackingWay.Link);
        Assert.Null(view.Stage);
        Assert.Empty(view.Acts);
        Assert.Equal(["Cán bộ bắt đi lại"], view.Own!.Texts);
        Assert.IsType<TrackingEntry.Open>(await bed.Enter.RunAsync(id, TrackingBed.Digits, "1.2.3.4", default));
        Assert.Equal(TrackingRefusals.NotReceivedYet, (await bed.DoAsync(id, new TrackingDeed.Withdrawing())).Refusal);
    }

    /// <summary>Whoever adds an event decides whether senders see it.</summary>
    [Fact]
    public void EveryEvent_IsShownOrKept()
    {
        string[] kept =
        [
            "classified", "attempted", "delivered", "delivery-failed", "progress-told", "reminded", "retry-asked", "work-discarded", "resend-asked", "national-code-entered",
            "conflict-found", "conflict-settled", "erasure-asked", "opinion-given",
        ];
        string[] shown =
        [
            "received", "review-requested", "declined", "assigned", "information-added", "withdrawn", "accepted", "returned", "sender-asked", "wait-ended",
            "answer-proposed", "answer-sent-back", "answer-approved", "deadline-extended", "rated", "reopened", "closed", "erased",
        ];
        var all = typeof(FeedbackEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!);
        Assert.Equal(all.Order(), kept.Concat(shown).Order());
    }

    private static string Shown(TrackingView view) => JsonSerializer.Serialize(view, new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    });

    /// <summary>Through returns, notes, questions, drafts and a reopening.</summary>
    private static async Task<Case> LivedAsync()
    {
        var at = await Case.BeginAsync();
        var works = Case.Officer("SXD");
        foreach (var (by, command) in new (Official, HandlingCommand)[]
        {
            (Case.Officer(), new ReturnFeedback("Việc thuộc Sở Xây dựng")),
            (Case.Coordinator, new AssignFeedback("SXD", Scope.Regulation, Note: "Xem giúp, người này hay gửi")),
            (works, new AcceptFeedback()),
            (works, new ExtendDeadline("Cần xác minh thêm")),
            (works, new AskSender("Việc xảy ra ngày nào?")),
        })
            Assert.Null((await at.DoAsync(by, command)).Refusal);
        await at.Sender.SayAsync("Ngày 20 tháng 11");
        foreach (var (by, command) in new (Official, HandlingCommand)[]
        {
            (works, new ProposeAnswer("Dự thảo đầu", [])),
            (Case.Coordinator, new SendBackAnswer("Chưa trả lời vào việc")),
            (works, new ProposeAnswer("Đã xin lỗi ông bà.", [])),
            (Case.Coordinator, new ApproveAnswer()),
        })
            Assert.Null((await at.DoAsync(by, command)).Refusal);
        await at.Sender.SayAsync($"Chưa hài lòng {at.Id} vì Chưa ai xin lỗi");
        await at.Sender.SayAsync($"Xử lý lại {at.Id} vì Xin xem lại lần nữa");
        return at;
    }
}
