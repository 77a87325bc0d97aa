using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>What the machine would decline is declined before anything personal is asked, by the same decision and words as after <i>Gửi</i>.</summary>
public sealed class DeclinedDraftTests
{
    private const string Pothole = "Ổ gà to trước số 10 phố Láng, đề nghị vá đường";
    private const string Contact = "Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài";

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public DeclinedDraftTests() => _sender = new Sender(_city);

    [Fact]
    public async Task OutOfScope_IsToldTheRightChannel_AndAskedForNothingPersonal()
    {
        await _sender.SayAsync(Pothole);
        Assert.Contains("iHanoi", _sender.LastAnswer);
        Assert.DoesNotContain("họ tên", _sender.LastAnswer);
        Assert.Equal(["Gửi cán bộ xem xét", "Hủy"], _city.Phone.Arrived[^1].Message.Buttons.Select(button => button.Title));
    }

    [Fact]
    public async Task Question_IsToldTheProcedureAndWhere()
    {
        await _sender.SayAsync("Cho em hỏi làm giấy khai sinh cho con cần giấy tờ gì ạ?");
        Assert.Contains("khai sinh", _sender.LastAnswer);
        Assert.Contains("điểm phục vụ hành chính công", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Gửi cán bộ xem xét")]
    [InlineData("gui can bo xem xet")]
    [InlineData("Vẫn gửi")]
    [InlineData("Gửi")]
    public async Task Review_WhenAskedFor_GoesOnWithTheQuestions_AndReachesAPerson(string typed)
    {
        await _sender.SayAsync(Pothole);
        await _sender.SayAsync(typed);
        Assert.Contains("nơi xảy ra", _sender.LastAnswer);
        await _sender.SayAsync("phường Láng");
        await _sender.SayAsync(Contact);
        Assert.Contains("Xin ông/bà xem lại", _sender.LastAnswer);
        await _sender.SayAsync("Gửi");
        Assert.Equal(Stage.UnderReview, (await _city.LoadAsync(_sender.Code)).Stage);
        Assert.Contains("Cơ quan đầu mối sẽ xem xét", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("xem giúp tôi với")]
    [InlineData("ad ơi xem giúp")]
    public async Task FewWords_BesideAPicture_GoToAPerson(string words)
    {
        await _sender.SayAsync(words);
        Assert.Contains("Gửi cán bộ xem xét", _sender.LastAnswer);
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        Assert.Contains("nơi xảy ra", _sender.LastAnswer);
        await _sender.SayAsync("phường Láng");
        await _sender.SayAsync(Contact);
        await _sender.SayAsync("Gửi");
        Assert.Equal(Stage.UnderReview, (await _city.LoadAsync(_sender.Code)).Stage);
    }

    [Theory]
    [InlineData(Pothole)]
    [InlineData("đường ngập rồi")]
    [InlineData("Cho em hỏi làm giấy khai sinh cho con cần giấy tờ gì ạ?")]
    public async Task WordsThatSayEnough_BesideAPicture_AreDeclinedAsWithoutOne(string words)
    {
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), words)));
        Assert.Contains("Kênh này chỉ nhận", _sender.LastAnswer);
    }

    [Fact]
    public async Task MoreWords_ThatMakeItAMatterOfThisChannel_GoOn()
    {
        await _sender.SayAsync(Pothole);
        await _sender.SayAsync("Tôi nộp đơn ở một cửa UBND phường Láng, cán bộ tiếp nhận quát mắng, không cho biên nhận và bắt đi lại bốn lần, quá hẹn 20 ngày chưa trả kết quả hồ sơ");
        Assert.Contains("họ tên", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("cảm ơn")]
    [InlineData("Thôi")]
    public async Task Thanks_AreTakenAsSuch(string typed)
    {
        await _sender.SayAsync(Pothole);
        await _sender.SayAsync(typed);
        Assert.Contains("Vâng, cảm ơn ông/bà", _sender.LastAnswer);
    }

    [Fact]
    public async Task WhatWasLeft_IsNoPartOfTheNextFeedback()
    {
        await _sender.SayAsync(Pothole);
        _city.Time.Move(TimeSpan.FromHours(1));
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SayAsync(Contact);
        Assert.Contains("quát mắng", _sender.LastAnswer);
        Assert.DoesNotContain("Ổ gà", _sender.LastAnswer);
    }

    [Fact]
    public async Task Button_TappedLate_StillReachesAPerson()
    {
        await _sender.SayAsync(Pothole);
        _city.Time.Move(TimeSpan.FromHours(5));
        await _sender.SayAsync("Gửi cán bộ xem xét");
        Assert.Contains("nơi xảy ra", _sender.LastAnswer);
    }

    [Fact]
    public async Task Sticker_AfterIt_RepeatsTheChoice()
    {
        await _sender.SayAsync(Pothole);
        await _sender.SendAsync(_sender.Event(new OtherSent("sticker")));
        Assert.Contains("iHanoi", _sender.LastAnswer);
        Assert.DoesNotContain("họ tên", _sender.LastAnswer);
    }

    [Fact]
    public async Task English_IsDeclinedByNobodyWhoCannotReadIt_AndAnsweredInBoth()
    {
        await _sender.SayAsync("The officer at the ward office was rude to me and refused my papers because I am a foreigner. What should we do?");
        Assert.Contains("(English)", _sender.LastAnswer);
        Assert.Contains("your full name", _sender.LastAnswer);
        Assert.Contains("Đã ghi lại", _sender.LastAnswer);
        await _sender.SayAsync("phuong Lang");
        Assert.DoesNotContain("(English)", _sender.LastAnswer);
        await _sender.SayAsync("John Smith, 0912 000 001, 12 phố Hàng Bài");
        await _sender.SayAsync("Gửi");
        Assert.Equal(Stage.UnderReview, (await _city.LoadAsync(_sender.Code)).Stage);
    }

    [Theory]
    [InlineData("the can bo lam mat ho so cua toi, my ca nhan khong tra loi")]
    [InlineData("Cán bộ ở quán The Coffee and Tea cạnh ủy ban làm việc riêng")]
    [InlineData("alo shop ok hello")]
    [InlineData("")]
    public void Vietnamese_IsNoEnglish(string text) => Assert.False(Core.Classification.EnglishText.Is(text));
}
