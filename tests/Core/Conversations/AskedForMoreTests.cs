using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>The agency asks, the sender answers in the chat.</summary>
public sealed class AskedForMoreTests
{
    private const string Question = "Ông/bà nộp hồ sơ ngày nào?";
    private const string Other = "Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ, yêu cầu xử lý";

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public AskedForMoreTests() => _sender = new Sender(_city);

    [Fact]
    public async Task Reply_LandsInTheFeedbackAndTheClockGoesOn()
    {
        var id = await AskedAsync();
        Assert.Contains(Question, _sender.LastAnswer);
        await _sender.SayAsync("Tôi nộp ngày 10 tháng 11");
        Assert.Contains("Đã chuyển trả lời của ông/bà tới", _sender.LastAnswer);
        var feedback = await _city.LoadAsync(id);
        Assert.Equal(Stage.InProgress, feedback.Stage);
        Assert.False(TestCity.Handling.Steps.ReplyOf(feedback).IsPaused);
        Assert.Contains("10 tháng 11", _city.Register.Entries[id].Content);
    }

    [Fact]
    public async Task SeveralMessages_TextPictureAndLocation_AllLandInOneFeedback()
    {
        var id = await AskedAsync();
        await _sender.SayAsync("Tôi nộp ngày 10 tháng 11");
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), "giấy hẹn đây")));
        await _sender.SendAsync(_sender.Event(new LocationSent(new GeoPoint(21.03, 105.85))));
        await _sender.SendAsync(_sender.Event(new ContactSent("An", "0912000001", null)));
        var feedback = await _city.LoadAsync(id);
        Assert.Equal(4, feedback.Texts.Count);
        Assert.Single(feedback.Attachments);
        Assert.Equal(new GeoPoint(21.03, 105.85), feedback.Location);
        Assert.Single(_city.Feedbacks.Ids);
    }

    [Fact]
    public async Task NewSubject_ByButtonOrWords_BeginsADraft()
    {
        foreach (var words in (string[])["Phản ánh mới", "phan anh moi", "Tôi muốn phản ánh việc khác", $"Phản ánh mới: {Other}"])
        {
            var city = new TestCity();
            var sender = new Sender(city);
            await sender.SubmitAsync();
            var id = sender.Code;
            await new Desk(city, id).AskAsync(Question);
            await sender.SayAsync(words);
            Assert.DoesNotContain(id.Value, sender.LastAnswer);
            await sender.SayAsync(Other);
            await sender.SayAsync("Gửi");
            Assert.Equal(2, city.Feedbacks.Ids.Count());
            Assert.Equal(Stage.AwaitingSender, (await city.LoadAsync(id)).Stage);
        }
    }

    [Fact]
    public async Task NewSubject_IsOfferedWithTheConfirmation()
    {
        await AskedAsync();
        await _sender.SayAsync("Tôi nộp ngày 10 tháng 11");
        Assert.Contains(_city.Phone.Arrived[^1].Message.Buttons, button => button.Payload == "Phản ánh mới");
        await _sender.SayAsync("Phản ánh mới");
        Assert.Contains("Mời ông/bà kể", _sender.LastAnswer);
    }

    [Fact]
    public async Task OpenDraft_TakesTheText()
    {
        await _sender.SubmitAsync();
        var id = _sender.Code;
        await _sender.SayAsync(Other);
        await new Desk(_city, id).AskAsync(Question);
        await _sender.SayAsync("Hôm đó là ngày 10 tháng 11");
        Assert.Equal(Stage.AwaitingSender, (await _city.LoadAsync(id)).Stage);
    }

    [Fact]
    public async Task TwoWaiting_AskWhichAndNothingIsLost()
    {
        var (one, two) = await TwoAskedAsync();
        await _sender.SayAsync("Ngày 10 tháng 11");
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        Assert.Contains("cho phản ánh nào", _sender.LastAnswer);
        Assert.Equal([$"Trả lời {two}", $"Trả lời {one}", "Phản ánh mới"], _city.Phone.Arrived[^1].Message.Buttons.Select(button => button.Payload));
        await _sender.SayAsync($"Trả lời {one}");
        var feedback = await _city.LoadAsync(one);
        Assert.Equal((Stage.InProgress, 2, 1), (feedback.Stage, feedback.Texts.Count, feedback.Attachments.Count));
        Assert.Equal(Stage.AwaitingSender, (await _city.LoadAsync(two)).Stage);
    }

    [Fact]
    public async Task TwoWaiting_AndItIsANewSubject_MakesTheDraftOfWhatWasHeld()
    {
        await TwoAskedAsync();
        await _sender.SayAsync("Một việc nữa: cán bộ phường Cầu Giấy không nhận hồ sơ");
        await _sender.SayAsync("Phản ánh mới");
        Assert.Contains("không nhận hồ sơ", _sender.LastAnswer);
    }

    [Fact]
    public async Task Reply_WrittenInTimeButLate_StillAnswers()
    {
        var id = await AskedAsync();
        var reply = _sender.Text("Tôi nộp ngày 10 tháng 11");
        await _city.RunAsync(TimeSpan.FromDays(20));
        Assert.Equal(Stage.InProgress, (await _city.LoadAsync(id)).Stage);
        await _sender.SendAsync(reply);
        Assert.Equal(2, (await _city.LoadAsync(id)).Texts.Count);
    }

    [Fact]
    public async Task MessageWrittenBeforeTheQuestion_IsNoAnswerToIt()
    {
        await _sender.SubmitAsync();
        var before = _sender.Text(Other);
        _city.Time.Move(TimeSpan.FromMinutes(1));
        await new Desk(_city, _sender.Code).AskAsync(Question);
        await _sender.SendAsync(before);
        Assert.Equal(Stage.AwaitingSender, (await _city.LoadAsync(_sender.Code)).Stage);
        Assert.Contains("Mã phản ánh", _sender.LastAnswer);
    }

    [Fact]
    public async Task MessageToWhomTheQuestionDidNotReach_IsNoAnswerToIt()
    {
        await _sender.SubmitAsync();
        _city.Phone.Answer = message => message.Text.Contains("Thông báo") ? new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down") : null;
        await new Desk(_city, _sender.Code).AskAsync(Question);
        await _sender.SayAsync(Other);
        Assert.Equal(Stage.AwaitingSender, (await _city.LoadAsync(_sender.Code)).Stage);
    }

    [Fact]
    public async Task Reply_AThousandTimes_IsOneText()
    {
        var id = await AskedAsync();
        var reply = _sender.Text("Tôi nộp ngày 10 tháng 11");
        for (var i = 0; i < 1000; i++)
            await _city.Conversation.RunAsync(reply, default);
        Assert.Equal(2, (await _city.LoadAsync(id)).Texts.Count);
    }

    [Fact]
    public async Task Greeting_WhileAsked_SaysTheQuestionAgain()
    {
        var id = await AskedAsync();
        await _sender.SayAsync("alo");
        Assert.Contains(Question, _sender.LastAnswer);
        Assert.Equal(Stage.AwaitingSender, (await _city.LoadAsync(id)).Stage);
        await _sender.SayAsync("vâng ạ");
        Assert.Equal(Stage.InProgress, (await _city.LoadAsync(id)).Stage);
    }

    [Fact]
    public async Task NextDay_SomethingNewIsANewDraft()
    {
        var id = await AskedAsync();
        await _sender.SayAsync("Tôi nộp ngày 10 tháng 11");
        _city.Time.Move(TimeSpan.FromDays(1));
        await _sender.SayAsync(Other);
        Assert.Equal(2, (await _city.LoadAsync(id)).Texts.Count);
        Assert.Contains("Mã phản ánh", _sender.LastAnswer);
    }

    [Fact]
    public async Task SenderWithoutSubmittedFeedback_CostsNoRead()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("phường Cầu Giấy");
        Assert.Equal(0, _city.Feedbacks.Loads);
    }

    [Fact]
    public async Task AddingToASentFeedback_ByItsCode_Works()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync($"Bổ sung {_sender.Code}: cán bộ không viết giấy hẹn");
        Assert.Contains("Đã bổ sung", _sender.LastAnswer);
        Assert.Contains("không viết giấy hẹn", _city.Register.Entries[_sender.Code].Content);
        Assert.DoesNotContain("Bổ sung", _city.Register.Entries[_sender.Code].Content);
        _city.Time.Move(TimeSpan.FromHours(1));
        await _sender.SayAsync($"bo sung {_sender.Code}");
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        Assert.Single((await _city.LoadAsync(_sender.Code)).Attachments);
    }

    private async Task<FeedbackId> AskedAsync()
    {
        await _sender.SubmitAsync();
        await new Desk(_city, _sender.Code).AskAsync(Question);
        return _sender.Code;
    }

    private async Task<(FeedbackId One, FeedbackId Two)> TwoAskedAsync()
    {
        await _sender.SubmitAsync();
        var one = _sender.Code;
        await _sender.SayAsync(Other);
        await _sender.SayAsync("Gửi");
        var two = _city.Feedbacks.Ids.Single(id => id != one);
        await new Desk(_city, one).AskAsync(Question);
        await new Desk(_city, two).AskAsync("Cán bộ nào, hôm nào?");
        return (one, two);
    }
}
