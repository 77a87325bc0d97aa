using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>The answer has come: what the sender thinks of it, and having it handled again.</summary>
public sealed class AnsweredTests
{
    private const string Answer = "Phường đã nhắc nhở cán bộ và trả kết quả cho ông An ngày 20/11.";

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public AnsweredTests() => _sender = new Sender(_city);

    [Theory]
    [InlineData("Hài lòng {0}", Satisfaction.Satisfied)]
    [InlineData("hai long", Satisfaction.Satisfied)]
    [InlineData("Rất hài lòng, cảm ơn cán bộ", Satisfaction.Satisfied)]
    [InlineData("Chấp nhận {0}", Satisfaction.Acceptable)]
    [InlineData("chap nhan duoc", Satisfaction.Acceptable)]
    [InlineData("Chưa hài lòng {0}", Satisfaction.Dissatisfied)]
    [InlineData("không hài lòng", Satisfaction.Dissatisfied)]
    public async Task Rating_ByButtonOrWords_IsTaken(string words, Satisfaction satisfaction)
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync(string.Format(words, id));
        Assert.Equal(satisfaction, (await _city.LoadAsync(id)).Satisfaction);
        Assert.Contains(satisfaction == Satisfaction.Dissatisfied ? "cho biết lý do" : "Cảm ơn", _sender.LastAnswer);
        Assert.Single(_city.Feedbacks.Ids);
    }

    [Fact]
    public async Task Dissatisfied_TheNextTextsAreTheReasonAndReopeningIsOffered()
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync($"Chưa hài lòng {id}");
        await _sender.SayAsync("Chưa trả lời vì sao phải đi lại 4 lần");
        Assert.Equal([$"Xử lý lại {id}", "Thôi"], _city.Phone.Arrived[^1].Message.Buttons.Select(button => button.Payload));
        await _sender.SayAsync("Cũng không có lời xin lỗi nào");
        Assert.Equal("Chưa trả lời vì sao phải đi lại 4 lần\nCũng không có lời xin lỗi nào", await ReasonAsync(id));
        await _sender.SayAsync("Thôi");
        Assert.Contains("Vâng, cảm ơn", _sender.LastAnswer);
        Assert.Equal(Stage.Answered, (await _city.LoadAsync(id)).Stage);
    }

    [Fact]
    public async Task Dissatisfied_WithTheReasonAtOnce_IsNotAskedForIt()
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync("Chưa hài lòng vì câu trả lời chung chung");
        Assert.Equal("vì câu trả lời chung chung", await ReasonAsync(id));
        Assert.Contains("xử lý lại không", _sender.LastAnswer);
    }

    [Fact]
    public async Task LaterRating_TakesThePlaceOfTheEarlier_AndTheSameAgainKeepsTheReason()
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync($"Chưa hài lòng {id} trả lời chung chung");
        await _sender.SayAsync($"Chưa hài lòng {id}");
        Assert.Equal("trả lời chung chung", await ReasonAsync(id));
        await _sender.SayAsync($"Chấp nhận {id}");
        var feedback = await _city.LoadAsync(id);
        Assert.Equal((Satisfaction.Acceptable, null), (feedback.Satisfaction, feedback.SatisfactionReason));
    }

    [Fact]
    public async Task Reopen_WithTheReasonOfTheRating_GoesBackToTheAgency()
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync("Chưa hài lòng vì câu trả lời chung chung");
        await _sender.SayAsync($"Xử lý lại {id}");
        var feedback = await _city.LoadAsync(id);
        Assert.Equal(Stage.InProgress, feedback.Stage);
        Assert.Contains("được xử lý lại. Hạn trả lời mới", _sender.LastAnswer);
        Assert.Contains("câu trả lời chung chung", _city.Register.Entries[id].Content);
    }

    [Fact]
    public async Task Reopen_WithoutAReason_AsksForIt()
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync("Xử lý lại");
        Assert.Contains("vì sao cần xử lý lại", _sender.LastAnswer);
        Assert.Equal(Stage.Answered, (await _city.LoadAsync(id)).Stage);
        await _sender.SayAsync("Chưa nói rõ ai chịu trách nhiệm");
        Assert.Equal(Stage.InProgress, (await _city.LoadAsync(id)).Stage);
    }

    [Fact]
    public async Task Reopen_AfterClosing_WorksTwiceAndThenNamesTheCoordinator()
    {
        var id = await AnsweredAsync();
        for (var time = 1; time <= ReopenAnswered.MostBySender; time++)
        {
            await _city.RunAsync(TimeSpan.FromDays(20));
            Assert.Equal(Stage.Closed, (await _city.LoadAsync(id)).Stage);
            await _sender.SayAsync($"Xử lý lại {id}: lần {time} vẫn chưa trả lời đúng câu hỏi");
            Assert.Equal(Stage.InProgress, (await _city.LoadAsync(id)).Stage);
            await new Desk(_city, id).AnswerAsync(Answer);
        }

        await _sender.SayAsync($"Xử lý lại {id}: vẫn chưa đúng");
        Assert.Contains("2 lần", _sender.LastAnswer);
        Assert.Contains("Văn phòng UBND thành phố Hà Nội", _sender.LastAnswer);
        Assert.Equal(Stage.Answered, (await _city.LoadAsync(id)).Stage);
    }

    [Theory]
    [InlineData("Hài lòng")]
    [InlineData("Xử lý lại")]
    public async Task Opinion_BeforeAnyAnswer_SaysSo(string words)
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync(words);
        Assert.Contains("Hiện chưa có phản ánh nào", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Tôi chưa hài lòng với thái độ của cán bộ UBND phường Láng, đề nghị xem lại")]
    [InlineData("Chưa hài lòng với cách làm của cán bộ UBND phường Láng khi nhận hồ sơ")]
    [InlineData("Xử lý lại hồ sơ cho tôi, cán bộ UBND phường Láng làm sai họ tên")]
    public async Task Sentence_ThatOnlyBeginsLikeAnOpinion_IsANewSubject(string text)
    {
        await AnsweredAsync();
        await _sender.SayAsync(text);
        Assert.Contains("Mã phản ánh", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Hài lòng")]
    [InlineData("Chưa hài lòng")]
    [InlineData("Xử lý lại")]
    public async Task Opinion_OnSomebodyElsesFeedback_IsAnsweredAsIfItDidNotExist(string verb)
    {
        var id = await AnsweredAsync();
        var stranger = new Sender(_city, "2002");
        await stranger.SayAsync($"{verb} {id}: không đúng");
        Assert.Contains("Không tìm thấy phản ánh", stranger.LastAnswer);
        Assert.Null((await _city.LoadAsync(id)).Satisfaction);
    }

    [Fact]
    public async Task ReasonWhileADraftIsOpen_IsTheReasonAndNotTheDrafts()
    {
        var id = await AnsweredAsync();
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SayAsync($"Chưa hài lòng {id}");
        await _sender.SayAsync("câu trả lời chung chung");
        Assert.Equal("câu trả lời chung chung", await ReasonAsync(id));
        await _sender.SayAsync("Họ còn đóng cửa lúc 4 giờ chiều");
        Assert.Contains("đóng cửa", _sender.LastAnswer);
    }

    [Fact]
    public async Task Withdraw_WorksUntilTheAnswerAndNotAfter()
    {
        await _sender.SubmitAsync();
        var id = _sender.Code;
        await new Desk(_city, id).AskAsync("Hôm nào?");
        await _sender.SayAsync($"Rút {id}");
        Assert.Equal(Stage.Withdrawn, (await _city.LoadAsync(id)).Stage);
        _city.Time.Move(TimeSpan.FromHours(1));
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        Assert.Contains("Mã phản ánh", _sender.LastAnswer);

        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SubmitAsync();
        await new Desk(city, sender.Code).AnswerAsync(Answer);
        await sender.SayAsync($"Rút {sender.Code}");
        Assert.Contains("đã trả lời, nên không làm được việc này nữa", sender.LastAnswer);
    }

    private async Task<FeedbackId> AnsweredAsync()
    {
        await _sender.SubmitAsync();
        await new Desk(_city, _sender.Code).AnswerAsync(Answer);
        return _sender.Code;
    }

    private async Task<string?> ReasonAsync(FeedbackId id)
    {
        var record = await _city.Feedbacks.LoadAsync(id, default);
        return record.Feedback!.SatisfactionReason is { } key ? record.Texts[key] : null;
    }
}
