using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>"Tra cứu": one, or all of the sender's own.</summary>
public sealed class LookUpTests
{
    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public LookUpTests() => _sender = new Sender(_city);

    [Theory]
    [InlineData("Tra cứu")]
    [InlineData("phản ánh của tôi")]
    [InlineData("bao giờ có kết quả?")]
    [InlineData("Bao giờ thì có kết quả vậy ạ")]
    [InlineData("đã có kết quả chưa ad")]
    public async Task WithoutACode_OfSeveral_ListsThemNewestFirst(string words)
    {
        await SubmitAsync(3);
        await _sender.SayAsync(words);
        var ids = _city.Feedbacks.Ids.ToList();
        Assert.All(ids, id => Assert.Contains(id.Value, _sender.LastAnswer));
        Assert.Contains("Hạn trả lời: ngày 15/12/2026", _sender.LastAnswer);
        Assert.Equal(3, _city.Phone.Arrived[^1].Message.Buttons.Count);
        Assert.EndsWith(_sender.Code.Value, _city.Phone.Arrived[^1].Message.Buttons[^1].Payload);
        Assert.Equal(3, ids.Count);
    }

    [Fact]
    public async Task TheLongestList_StaysWithinZalosLimits()
    {
        await SubmitAsync(12);
        await _sender.SayAsync("Tra cứu");
        var message = _city.Phone.Arrived[^1].Message;
        Assert.Equal(10, message.Text.Count('•'.Equals));
        Assert.InRange(message.Text.Length, 800, 2000);
        Assert.Equal(5, message.Buttons.Count);
    }

    [Fact]
    public async Task Status_FollowsTheFeedbackThroughItsStages()
    {
        await _sender.SubmitAsync();
        var id = _sender.Code;
        var desk = new Desk(_city, id);
        await SeesAsync("đã chuyển cơ quan xử lý", "Cơ quan xử lý: ", "Hạn trả lời: ngày 15/12/2026.");
        await desk.AskAsync("Ông/bà nộp hồ sơ ngày nào?");
        await SeesAsync("chờ ông/bà bổ sung", "Hạn trả lời: tạm dừng", "Ông/bà nộp hồ sơ ngày nào?");
        await _sender.SayAsync("Ngày 10 tháng 11");
        await SeesAsync("đang xử lý", "Hạn trả lời: ngày ");
        await desk.AnswerAsync("Phường đã nhắc nhở cán bộ.");
        await SeesAsync("đã trả lời", "Trả lời: Phường đã nhắc nhở cán bộ.", "Kết thúc ngày ");
        Assert.Contains($"Hài lòng {id}", _city.Phone.Arrived[^1].Message.Buttons.Select(button => button.Payload));
        await _sender.SayAsync("Hài lòng");
        await _city.RunAsync(TimeSpan.FromDays(20));
        await SeesAsync("đã kết thúc", "Phường đã nhắc nhở cán bộ.");
    }

    [Fact]
    public async Task Status_AfterTheLimit_SaysThatItIsLate()
    {
        await _sender.SubmitAsync();
        await new Desk(_city, _sender.Code).AcceptAsync();
        await _city.RunAsync(TimeSpan.FromDays(25));
        await SeesAsync("15/12/2026, đã quá hạn");
    }

    [Fact]
    public async Task Status_OfTheLongestAnswer_StaysBelowZalosLimit()
    {
        await _sender.SubmitAsync();
        await new Desk(_city, _sender.Code).AnswerAsync(string.Join(' ', Enumerable.Repeat("trả lời", 1800)));
        await SeesAsync("…");
        Assert.All(_sender.Answers, text => Assert.InRange(text.Length, 1, 2000));
    }

    [Fact]
    public async Task AskingWhen_WithoutAnythingSent_BeginsADraftAsBefore()
    {
        await _sender.SayAsync("Tôi nộp hồ sơ ở phường Láng bao giờ có kết quả?");
        Assert.Contains("Mã phản ánh", _sender.LastAnswer);
    }

    private async Task SeesAsync(params string[] parts)
    {
        await _sender.SayAsync("Tra cứu");
        Assert.All(parts, part => Assert.Contains(part, _sender.LastAnswer));
    }

    private async Task SubmitAsync(int count)
    {
        await _sender.SubmitAsync();
        for (var i = 1; i < count; i++)
        {
            await _sender.SayAsync($"Cán bộ UBND phường Láng lần thứ {i} quát mắng người dân khi nộp hồ sơ đăng ký khai sinh");
            await _sender.SayAsync("Gửi");
        }
    }
}
