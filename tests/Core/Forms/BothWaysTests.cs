using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Forms;

/// <summary>One draft, sent in the chat and by its form at nearly the same moment: the first stays, and nothing untrue is told of the second.</summary>
public sealed class BothWaysTests
{
    private const string Beside = "Hôm sau tôi lại phải đến lần nữa mà vẫn không được nhận hồ sơ nhé";

    private static readonly FormFields Fuller = FormBed.Filled with { Content = $"{Sender.Complaint}, có ghi âm, vào thứ Hai tuần trước." };

    private readonly FormBed _bed = new();

    [Fact]
    public async Task Chat_WhileTheFormWaitsToBeReceived_DoesNotReplaceIt_AndWhatItSaysMoreIsAdded()
    {
        var at = await DraftAsync();
        await _bed.Sender.SayAsync(Beside);
        at = await _bed.Fill.SaveAsync(at, Fuller, default);
        Assert.Empty(await _bed.Submit.RunAsync(at, default));
        await _bed.City.Conversation.RunAsync(_bed.Sender.Text("Gửi"), default);
        await _bed.City.RunAsync(TimeSpan.FromMinutes(2));

        var record = await _bed.City.Feedbacks.LoadAsync(Assert.Single(_bed.City.Feedbacks.Ids), default);
        Assert.Equal([Fuller.Content, Beside], record.Feedback!.Texts.Select(key => record.Texts[key]));
        Assert.Null((await _bed.City.Conversations.LoadAsync(_bed.Sender.Id, null, default)).Conversation.DraftId);
        Assert.IsType<FormAccess.Sent>(await _bed.LookAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_AfterTheChat_IsNotToldAsSent_AndKeepsWhatWasTyped(bool isReceived)
    {
        var at = await _bed.Fill.SaveAsync(await DraftAsync(), Fuller, default);
        await _bed.City.Conversation.RunAsync(_bed.Sender.Text("Gửi"), default);
        if (isReceived)
            await _bed.City.RunAsync(TimeSpan.Zero);
        Assert.Empty(await _bed.Submit.RunAsync(at, default));
        await _bed.City.RunAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(Fuller, Assert.IsType<FormAccess.SentInChat>(await _bed.LookAsync()).Form.Fields);
        var record = await _bed.City.Feedbacks.LoadAsync(at.Form.Id, default);
        Assert.Equal([Sender.Complaint], record.Feedback!.Texts.Select(key => record.Texts[key]));
        Assert.Single(_bed.Sender.Answers, answer => answer.StartsWith("Đã gửi phản ánh", StringComparison.Ordinal));
    }

    /// <summary>Complete in the chat, and open in the browser.</summary>
    private async Task<FormAccess.Open> DraftAsync()
    {
        await _bed.Sender.SayAsync(Sender.Complaint);
        var token = _bed.Token;
        await _bed.Sender.SayAsync("phường Cầu Giấy");
        await _bed.Sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        Assert.Equal(token, _bed.Token);
        return await _bed.OpenAsync();
    }
}
