using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>A clerk says what is missing and why it is asked, and what is agreed to.</summary>
public sealed class ClerkTests
{
    private const string Contact = "Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài";

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public ClerkTests() => _sender = new Sender(_city);

    [Fact]
    public async Task Send_WhenSomethingIsMissing_SaysWhat()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("phường Cầu Giấy");
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001");
        await _sender.SayAsync("Gửi");
        Assert.StartsWith("Chưa gửi được, còn thiếu: địa chỉ.", _sender.LastAnswer);
        Assert.Empty(_city.Feedbacks.Ids);
    }

    [Theory]
    [InlineData("Tại sao phải cho biết tên?")]
    [InlineData("để làm gì")]
    [InlineData("sao phải khai địa chỉ vậy")]
    [InlineData("hỏi số điện thoại để làm gì?")]
    [InlineData("có bắt buộc phải ghi tên không")]
    [InlineData("tôi sợ bị trù dập")]
    [InlineData("thong tin cua toi co bi lo khong")]
    public async Task Why_OfTheContact_IsAnsweredWithTheReasonAndAskedAgain(string typed)
    {
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SayAsync(typed);
        Assert.Contains("Nghị định 20/2008/NĐ-CP", _sender.LastAnswer);
        Assert.Contains("họ tên, số điện thoại và địa chỉ", _sender.LastAnswer);
        await _sender.SayAsync(Contact);
        Assert.DoesNotContain(typed, _sender.LastAnswer);
        Assert.DoesNotContain("Nghị định", _sender.LastAnswer);
    }

    [Fact]
    public async Task Why_OfThePlace_IsAnswered()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("hỏi để làm gì?");
        Assert.Contains("đúng cơ quan giải quyết", _sender.LastAnswer);
        Assert.Contains("phường, xã hoặc cơ quan nào?", _sender.LastAnswer);
    }

    [Fact]
    public async Task Why_OfTheMatterItself_IsContent()
    {
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SayAsync("Tại sao họ lại bắt dân chờ ba tuần rồi mới bảo thiếu một tờ giấy xác nhận vậy");
        await _sender.SayAsync(Contact);
        Assert.Contains("ba tuần", _sender.LastAnswer);
    }

    [Fact]
    public async Task Consent_IsAskedForAtTheSummary_AndKeptWithTheFeedback()
    {
        await _sender.SubmitAsync();
        Assert.Contains(_sender.Answers, answer => answer.Contains("Bấm “Gửi” là ông/bà đồng ý", StringComparison.Ordinal));
        var consent = (await _city.Feedbacks.LoadAsync(_sender.Code, default)).Person!.Consent!;
        Assert.Equal(TestCity.Consent.Version, consent.Version);

        await _sender.SayAsync("Cán bộ UBND phường Láng lại hẹn trả kết quả trễ 10 ngày");
        await _sender.SayAsync("Gửi");
        var second = _city.Feedbacks.Ids.Single(id => id != _sender.Code);
        Assert.Equal(consent, (await _city.Feedbacks.LoadAsync(second, default)).Person!.Consent);
    }

    [Fact]
    public void Consent_ToOtherWords_IsGivenAnew()
    {
        var at = _city.Time.GetUtcNow();
        Assert.Equal(new Consent("2", at), new ConsentTerms("2").GivenAt(at, new Consent("1", at.AddDays(-1))));
    }

    [Fact]
    public async Task WordsAfterReopening_AreAddedToTheReopened()
    {
        await _sender.SubmitAsync();
        var desk = new Desk(_city, _sender.Code);
        await desk.AnswerAsync("Đã kiểm tra.");
        await _sender.SayAsync($"Chưa hài lòng {_sender.Code}: trả lời chung chung");
        await _sender.SayAsync($"Xử lý lại {_sender.Code}");
        await _sender.SayAsync("Câu trả lời không nói gì đến việc bắt tôi đi lại bốn lần");
        Assert.Single(_city.Feedbacks.Ids);
        var record = await _city.Feedbacks.LoadAsync(_sender.Code, default);
        Assert.Contains("Câu trả lời không nói gì đến việc bắt tôi đi lại bốn lần", record.Texts.Values);
        Assert.Contains("Đã bổ sung", _sender.LastAnswer);
    }

    [Fact]
    public async Task Street_OfASplitWard_IsAskedOnce_AndTheWardOfTodayIsATapAway()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("phường Dịch Vọng");
        Assert.Contains("nay đã chia về", _sender.LastAnswer);
        var choice = _city.Phone.Arrived[^1].Message.Buttons[0].Title;
        Assert.Equal("Không rõ", _city.Phone.Arrived[^1].Message.Buttons[^1].Title);
        await _sender.SayAsync(choice);
        Assert.Contains("họ tên", _sender.LastAnswer);
        await _sender.SayAsync(Contact);
        Assert.Contains($"{choice}, phường Dịch Vọng", _sender.LastAnswer, StringComparison.OrdinalIgnoreCase);
        await _sender.SayAsync("Gửi");
        Assert.Equal(choice, Assert.Single(await PlacesAsync()).NameInSpeech);
    }

    [Theory]
    [InlineData("không rõ")]
    [InlineData("ko biet")]
    [InlineData("đường Xuân Thủy")]
    [InlineData("Họ còn bảo tôi về nhà viết lại đơn theo mẫu khác, lần thứ ba rồi, không ai giải thích gì cho tôi cả")]
    public async Task Street_WhateverIsAnswered_IsNotAskedAgain_AndTheCandidatesStay(string typed)
    {
        await _sender.SayAsync("Cán bộ UBND phường Dịch Vọng quát mắng người dân khi nộp hồ sơ");
        Assert.Contains("nay đã chia về", _sender.LastAnswer);
        await _sender.SayAsync(typed);
        Assert.DoesNotContain("nay đã chia về", _sender.LastAnswer);
        await _sender.SayAsync(Contact);
        await _sender.SayAsync("Gửi");
        Assert.True((await PlacesAsync()).Count > 1);
    }

    [Fact]
    public async Task Street_OfAWardThatIsWhole_IsNotAskedFor()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("phường Cầu Giấy");
        Assert.DoesNotContain("chia về", _sender.LastAnswer);
    }

    private async Task<IReadOnlyList<Core.Routing.Agency>> PlacesAsync()
    {
        var record = await _city.Feedbacks.LoadAsync(_sender.Code, default);
        return TestCity.Router.PlacesIn(record.Texts.Values.First(), record.Person!.Place);
    }
}
