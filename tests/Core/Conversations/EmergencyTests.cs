using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class EmergencyTests
{
    private const string GoOn = "Khi đã an toàn";

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public EmergencyTests() => _sender = new Sender(_city);

    [Theory]
    [InlineData("Cháy nhà ở số 5 ngõ 10 phường Láng, có người mắc kẹt, cứu với!!!", "114")]
    [InlineData("chay nha roi, nguoi mac ket", "114")]
    [InlineData("gọi 113 giúp tôi, có cướp", "113")]
    [InlineData("Tôi tự tử đây, cán bộ phường Láng ép tôi quá", "115")]
    [InlineData("toi khong muon song nua", "115")]
    [InlineData("Em chỉ muốn chết cho xong", "115")]
    [InlineData("cứu tôi với, chồng tôi đang đánh tôi", "1900 969 680")]
    [InlineData("bị chồng bạo hành mấy năm nay mà phường không ai giúp", "1900 969 680")]
    [InlineData("nhà hàng xóm suốt ngày đánh đập con, cháu khóc cả đêm", "111")]
    [InlineData("bo em danh em chay mau", "111")]
    public async Task SomebodyInDanger_IsToldWhomToCall_AndAskedNothing(string text, string number)
    {
        await _sender.SayAsync(text);
        var answer = Assert.Single(_sender.Answers);
        Assert.Contains($"• {number}:", answer);
        Assert.Contains(GoOn, answer);
        Assert.DoesNotContain("?", answer);
        Assert.DoesNotContain("Mã phản ánh", answer);
    }

    [Theory]
    [InlineData(Sender.Complaint)]
    [InlineData("Cán bộ bảo cứ từ từ, tu tu roi lam")]
    [InlineData("Họ nói còn phải nghiên cứu với cấp trên")]
    [InlineData("Thủ tục nghiệm thu phòng cháy nhà xưởng quá lâu")]
    [InlineData("Tra cứu tôi không thấy hồ sơ")]
    [InlineData("Can bo tu van sai lam toi phai di lai")]
    [InlineData("Xếp hàng ở một cửa chờ muốn chết mà không ai gọi số")]
    [InlineData("Đề nghị bỏ mẫu báo cáo phòng chống bạo lực gia đình hằng quý vì trùng lặp")]
    public async Task NobodyInDanger_IsToldNoNumber(string text)
    {
        await _sender.SayAsync(text);
        Assert.DoesNotContain(_sender.Answers, answer => answer.Contains("• 1", StringComparison.Ordinal) || answer.Contains(GoOn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Feedback_TellingOfDanger_IsKept_AndGoesOnWhenTheSenderDoes()
    {
        const string text = "Tôi tự tử đây, cán bộ một cửa phường Láng bắt tôi đi lại chín lần, quát mắng tôi";
        await _sender.SayAsync(text);
        Assert.Contains("đã được ghi lại", _sender.LastAnswer);
        Assert.Equal("Tiếp tục", Assert.Single(_city.Phone.Arrived[^1].Message.Buttons).Title);
        await _sender.SayAsync("Tiếp tục");
        Assert.Contains("họ tên", _sender.LastAnswer);
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        Assert.Contains(text, _sender.LastAnswer);
        Assert.DoesNotContain("Tiếp tục", _sender.LastAnswer);
    }

    [Fact]
    public async Task WordsAfterDanger_AnswerNoQuestionAskedBefore()
    {
        await _sender.SayAsync(Sender.Complaint);
        Assert.Contains("phường, xã", _sender.LastAnswer);
        await _sender.SayAsync("chồng tôi đang đánh tôi");
        await _sender.SayAsync("tôi ổn rồi");
        Assert.Contains("phường, xã", _sender.LastAnswer);
        await _sender.SayAsync("phường Cầu Giấy");
        Assert.Contains("họ tên", _sender.LastAnswer);
    }

    [Fact]
    public async Task CallForHelp_ThatIsNoFeedback_BeginsNoDraft()
    {
        await _sender.SayAsync("Cháy nhà số 5 ngõ 10, cứu với");
        Assert.Null((await _city.Conversations.LoadAsync(_sender.Id, null, default)).Conversation.DraftId);
        await _sender.SayAsync("cảm ơn");
        Assert.Contains("Kính chào", _sender.LastAnswer);
    }

    [Fact]
    public async Task CaptionOfAPicture_IsReadToo()
    {
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://photo.zdn.vn/a.jpg"), "cháu bé bị đánh đập dã man")));
        Assert.Contains("• 111:", Assert.Single(_sender.Answers));
    }

    [Fact]
    public async Task AdditionTellingOfDanger_IsInTheFeedback()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync($"Bổ sung {_sender.Code}: chồng tôi đang đánh tôi");
        Assert.Contains("• 113:", _sender.LastAnswer);
        Assert.Contains("chồng tôi đang đánh tôi", (await _city.Feedbacks.LoadAsync(_sender.Code, default)).Texts.Values);
    }

    [Fact]
    public async Task Danger_KilledAnywhere_IsAnsweredOnce()
    {
        var killed = true;
        for (var moment = 1; killed; moment++)
        {
            var city = new TestCity();
            var sender = new Sender(city);
            var chatEvent = sender.Text("cứu tôi với, chồng tôi đang đánh tôi").ToMessage();
            await city.Queue.SendAsync(chatEvent, default);
            city.Kill.ArmFromNow(moment);
            await city.RunAsync(TimeSpan.FromMinutes(10));
            Assert.Single(sender.Answers);
            killed = city.Kill.KilledAt is not null;
        }
    }
}
