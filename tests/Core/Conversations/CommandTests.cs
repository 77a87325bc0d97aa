using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class CommandTests
{
    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public CommandTests() => _sender = new Sender(_city);

    [Theory]
    [InlineData("Tra cứu {0}")]
    [InlineData("tra cuu {0}")]
    [InlineData("{0}")]
    public async Task LookUp_OfMyOwn_TellsTheStage(string typed)
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync(string.Format(typed, _sender.Code.Value.ToLowerInvariant()));
        Assert.Contains("đã chuyển cơ quan xử lý", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Tra cứu HNZ-261124-7K3QF4-0")]
    [InlineData("Rút HNZ-261124-7K3QF4-0")]
    [InlineData("tra cứu abc")]
    public async Task Command_WithAnUnknownCode_SaysSoAndChangesNothing(string typed)
    {
        await _sender.SayAsync(typed);
        Assert.Contains("Không tìm thấy phản ánh", _sender.LastAnswer);
        Assert.Empty(_city.Feedbacks.Ids);
    }

    [Fact]
    public async Task Command_OnAForeignFeedback_AnswersAsIfItDidNotExist()
    {
        await _sender.SubmitAsync();
        var stranger = new Sender(_city, "2002");
        foreach (var verb in (string[])["Tra cứu", "Rút", "Vẫn gửi"])
        {
            await stranger.SayAsync($"{verb} {_sender.Code}");
            Assert.Contains("Không tìm thấy phản ánh", stranger.LastAnswer);
        }

        Assert.Equal(Stage.Assigned, (await _city.LoadAsync(_sender.Code)).Stage);
    }

    [Fact]
    public async Task Withdraw_TellsItOnceAndTheRegisterToo()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync($"Rút {_sender.Code}");
        Assert.Single(_sender.Answers, text => text.Contains("Đã rút phản ánh"));
        Assert.Equal(nameof(Stage.Withdrawn), _city.Register.Entries[_sender.Code].Stage);
    }

    [Theory]
    [InlineData("Tôi muốn rút phản ánh")]
    [InlineData("toi muon rut lai phan anh cua toi.")]
    [InlineData("Rút")]
    [InlineData("Cho tôi xin rút kiến nghị")]
    public async Task Withdraw_WithoutACode_AsksWhichAndBeginsNoDraft(string words)
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync(words);
        Assert.Contains(_sender.Code.Value, _sender.LastAnswer);
        Assert.Equal([$"Rút {_sender.Code}"], _city.Phone.Arrived[^1].Message.Buttons.Select(button => button.Payload));
        Assert.Equal(Stage.Assigned, (await _city.LoadAsync(_sender.Code)).Stage);

        await _sender.SayAsync($"Tôi muốn rút phản ánh {_sender.Code}");
        Assert.Equal(Stage.Withdrawn, (await _city.LoadAsync(_sender.Code)).Stage);
        await _sender.SayAsync(words);
        Assert.Equal(TestCity.Texts.Get("withdraw.none"), _sender.LastAnswer);
        Assert.Single(_city.Feedbacks.Ids);
    }

    [Fact]
    public async Task Withdraw_WithNothingSent_SaysSoAndBeginsNoDraft()
    {
        await _sender.SayAsync("Tôi muốn rút phản ánh");
        Assert.Contains("không có phản ánh nào đang được xử lý để rút", _sender.LastAnswer);
    }

    [Fact]
    public async Task Withdraw_BesideAnOpenDraft_AsksWhichAndKeepsTheDraft()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync("Phản ánh mới: cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SayAsync("Tôi muốn rút phản ánh");
        Assert.Contains("Ông/bà muốn rút phản ánh nào?", _sender.LastAnswer);
        await _sender.SayAsync("Rút");
        Assert.Contains("Đã hủy bản nháp", _sender.LastAnswer);
        Assert.Single(_city.Feedbacks.Ids);
    }

    [Fact]
    public async Task Withdraw_OfAFileAtAnOffice_IsContent()
    {
        await _sender.SayAsync("Tôi muốn rút hồ sơ mà cán bộ phường Láng không cho");
        Assert.Contains("Mã phản ánh", _sender.LastAnswer);
    }

    [Fact]
    public async Task Withdraw_WhenAlreadyWithdrawn_NamesTheStage()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync($"Rút {_sender.Code}");
        await _sender.SayAsync($"Rút {_sender.Code}");
        Assert.Contains("ông/bà đã rút", _sender.LastAnswer);
    }

    [Fact]
    public async Task Insist_AfterARefusal_BringsItToAPerson()
    {
        await _sender.SubmitByFormAsync("Đèn đường ngõ 12 hỏng một tuần rồi, đề nghị sửa đèn");
        Assert.Equal(Stage.Declined, (await _city.LoadAsync(_sender.Code)).Stage);
        Assert.Empty(_city.Register.Entries);
        Assert.Contains("iHanoi", _sender.LastAnswer);

        await _sender.SayAsync($"Vẫn gửi {_sender.Code}");

        Assert.Equal(Stage.UnderReview, (await _city.LoadAsync(_sender.Code)).Stage);
        Assert.Contains("Cơ quan đầu mối sẽ xem xét", _sender.LastAnswer);
    }

    [Fact]
    public async Task Insist_WhenNotRefused_NamesTheStage()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync($"Vẫn gửi {_sender.Code}");
        Assert.Contains("không làm được việc này", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Rút kinh nghiệm lần trước, tôi gửi lại hồ sơ mà cán bộ phường vẫn không nhận")]
    [InlineData("Vẫn gửi giấy tờ nhiều lần mà phường không giải quyết")]
    public async Task Sentence_ThatOnlyBeginsLikeACommand_IsContent(string text)
    {
        await _sender.SayAsync(text);
        Assert.NotNull(Sender.CodeIn(_sender.LastAnswer));
    }

    [Fact]
    public async Task MessageWrittenBeforeSendButLate_BelongsToTheSubmittedFeedback()
    {
        var late = _sender.Text("Còn thiếu: cán bộ không viết giấy hẹn", _city.Time.GetUtcNow().AddMilliseconds(500));
        await _sender.SubmitAsync();
        await _sender.SendAsync(late);
        Assert.Contains("Đã bổ sung", _sender.LastAnswer);
        Assert.Contains("không viết giấy hẹn", _city.Register.Entries[_sender.Code].Content);
        Assert.Single(_city.Feedbacks.Ids);
    }

    [Fact]
    public async Task Sticker_IsAnsweredWithWhatTheChannelTakes()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SendAsync(_sender.Event(new OtherSent("sticker")));
        Assert.Contains("chỉ nhận chữ, ảnh và vị trí", _sender.LastAnswer);
        Assert.Contains("phường, xã", _sender.LastAnswer);
    }
}
