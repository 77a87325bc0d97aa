using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>Messages that come late, commands where nothing is to be done, and what piles up while Zalo is down.</summary>
public sealed class EdgesOfTheDialogTests
{
    private const string Pothole = "Đường Láng trước số 10 phường Láng có ổ gà rất to, cống tắc nước ngập, đề nghị sửa đường";
    private static readonly DeliveryOutcome Down = new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public EdgesOfTheDialogTests() => _sender = new Sender(_city);

    [Fact]
    public async Task LateMessage_ToADeclinedFeedback_IsAddedToIt()
    {
        var late = _sender.Text("Ổ gà ở ngay trước cửa nhà số 10");
        _city.Time.Move(TimeSpan.FromSeconds(2));
        await _sender.SubmitByFormAsync(Pothole);
        await _sender.SendAsync(late);
        Assert.Equal(Stage.Declined, (await _city.LoadAsync(_sender.Code)).Stage);
        Assert.Contains("Đã bổ sung", _sender.LastAnswer);
        Assert.Equal(2, (await _city.LoadAsync(_sender.Code)).Texts.Count);
    }

    [Fact]
    public async Task LateMessage_ToAWithdrawnFeedback_IsRefusedWithTheReason()
    {
        await _sender.SayAsync(Sender.Complaint);
        var late = _sender.Text("Họ còn nói tôi về bổ sung bản sao.");
        _city.Time.Move(TimeSpan.FromSeconds(2));
        await _sender.SayAsync("phường Cầu Giấy");
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await _sender.SayAsync("Gửi");
        await _sender.SayAsync($"Rút {_sender.Code}");
        await _sender.SendAsync(late);
        Assert.Contains($"{_sender.Code}: ông/bà đã rút", _sender.LastAnswer);
    }

    [Fact]
    public async Task LateMessage_WrittenBeforeACancel_BeginsNothingNew()
    {
        await _sender.SayAsync(Sender.Complaint);
        var late = _sender.Text("Họ còn nói tôi về bổ sung thêm bản sao công chứng.");
        _city.Time.Move(TimeSpan.FromSeconds(2));
        await _sender.SayAsync("Hủy");
        await _sender.SendAsync(late);
        Assert.Contains($"Đã hủy bản nháp {_sender.Code}", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Hủy")]
    [InlineData("Gửi")]
    [InlineData("Sửa")]
    public async Task DraftCommand_AfterSending_NamesTheFeedbackAndWhatCanBeDone(string command)
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync(command);
        Assert.Contains($"{_sender.Code}, đã được gửi", _sender.LastAnswer);
        Assert.Contains(_city.Phone.Arrived[^1].Message.Buttons, button => button.Payload == $"Rút {_sender.Code}");
    }

    [Fact]
    public async Task LookUp_BeforeTheFeedbackIsReceived_SaysItWasSent()
    {
        _city.Queue.IsLost = message => message.Queue == WorkQueue.FeedbackSubmitted;
        await _sender.SubmitAsync();
        await _sender.SayAsync("Tra cứu");
        Assert.Contains($"Đã gửi phản ánh {_sender.Code}", _sender.LastAnswer);
    }

    [Fact]
    public async Task Insisting_WithoutACode_MeansTheLastOne()
    {
        await _sender.SubmitByFormAsync(Pothole);
        await _sender.SayAsync("Vẫn gửi");
        Assert.Equal(Stage.UnderReview, (await _city.LoadAsync(_sender.Code)).Stage);
    }

    [Fact]
    public async Task Withdrawing_WithACodeNobodyHas_StartsNoAlarm()
    {
        var alarms = 0;
        _city.Queue.IsLost = message => message.Queue == WorkQueue.FeedbackAlarm && ++alarms < 0;
        await _sender.SayAsync($"Rút {FeedbackId.New("HNZ", new DateOnly(2026, 11, 20))}");
        Assert.Equal(0, alarms);
        Assert.Contains("Không tìm thấy", _sender.LastAnswer);
    }

    [Fact]
    public async Task Prompts_OwedWhileZaloIsDown_ComeAsOneLast()
    {
        _city.Phone.Answer = _ => Down;
        await _sender.SayAsync(Sender.Complaint);
        for (var i = 0; i < 20; i++)
            await _sender.SayAsync($"Đến lần thứ {i} họ vẫn bảo tôi phải về nhà làm lại");
        _city.Phone.Answer = _ => null;
        await _city.RunAsync(TimeSpan.FromHours(3));
        Assert.Equal(2, _sender.Answers.Count());
        Assert.Contains("Mã phản ánh", _sender.Answers.First());
    }

    [Fact]
    public async Task Notices_OwedWhileZaloIsDown_ComeInTheirOrder()
    {
        _city.Phone.Answer = message => message.Text.Contains("Thông báo") ? Down : null;
        await _sender.SubmitAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(5));
        await _sender.SayAsync($"Rút {_sender.Code}");
        await _city.RunAsync(TimeSpan.FromMinutes(1));
        _city.Phone.Answer = _ => null;
        await _city.RunAsync(TimeSpan.FromHours(8));
        Assert.Equal(["1", "2"], _sender.Answers.Where(text => text.Contains("Thông báo")).Select(text => text.Split("Thông báo ")[1][..1]));
    }

    [Fact]
    public async Task Location_IsInTheSummaryAndInTheRegister()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SendAsync(_sender.Event(new LocationSent(new GeoPoint(21.03, 105.85))));
        await _sender.SayAsync("phường Láng");
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        Assert.Contains("Vị trí: đã gửi kèm", _sender.LastAnswer);
        await _sender.SayAsync("Gửi");
        Assert.Equal(new GeoPoint(21.03, 105.85), _city.Register.Entries[_sender.Code].Location);
    }

    [Fact]
    public async Task Information_BeyondWhatTheRegisterTakes_IsRefusedAndNotLostInSilence()
    {
        var late = Enumerable.Range(0, 4).Select(_ => _sender.Text(new string('a', 19_000))).ToList();
        _city.Time.Move(TimeSpan.FromSeconds(1));
        await _sender.SubmitAsync();
        foreach (var message in late)
            await _sender.SendAsync(message);
        Assert.Contains("đã đủ dài", _sender.LastAnswer);
        Assert.InRange(_city.Register.Entries[_sender.Code].Content.Length, 57_000, 60_000);
    }

    [Theory]
    [InlineData("Tra cứu: {0}")]
    [InlineData("tra cứu mã {0}")]
    [InlineData("TRA CUU MA: {0}")]
    [InlineData("{0}")]
    public async Task LookUp_AsPeopleTypeIt_Finds(string typed)
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync(string.Format(typed, _sender.Code.Value.Replace('-', ' ')));
        Assert.Contains("Tiếp nhận ngày", _sender.LastAnswer);
    }

    [Fact]
    public async Task LookUp_OfTheDraftsOwnCode_SaysItIsNotSentYet()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync($"Tra cứu {_sender.Code}");
        Assert.Contains("chưa được gửi", _sender.LastAnswer);
    }

    [Fact]
    public async Task LookUp_WhereNothingWasEverSent_SaysSo()
    {
        await _sender.SayAsync("tra cứu");
        Assert.Contains("chưa gửi phản ánh nào", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Gửi nhé!", "Đã gửi phản ánh")]
    [InlineData("gửi đi", "Đã gửi phản ánh")]
    [InlineData("rút", "Đã hủy bản nháp")]
    [InlineData("huỷ bỏ", "Đã hủy bản nháp")]
    public async Task DraftCommand_InPeoplesOwnWords_IsUnderstood(string typed, string answer)
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("phường Cầu Giấy");
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await _sender.SayAsync(typed);
        Assert.Contains(_sender.Answers, text => text.Contains(answer));
    }

    [Fact]
    public async Task Place_OfEndlessLength_IsNotTaken()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync(new string('y', 5000));
        Assert.Contains("Việc này xảy ra ở", _sender.LastAnswer);
    }

    [Fact]
    public async Task Location_IsAcknowledgedAtOnce()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SendAsync(_sender.Event(new LocationSent(new GeoPoint(21.03, 105.85))));
        Assert.StartsWith("Đã nhận vị trí", _sender.LastAnswer);
    }
}
