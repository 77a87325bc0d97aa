using CitizenFeedback.Local.Play;
using static CitizenFeedback.EndToEnd.Tests.Play.ScriptedZalo;

namespace CitizenFeedback.EndToEnd.Tests.Play;

public sealed class PersonTests
{
    private const string Notice = "Phản ánh A-1 đã chuyển.\nThông báo 1 · A-1";

    private static readonly PlayProfile Lan = new("Trần Thị Lan", "0912000002", "3 phố Huế", "phường Cửa Nam");

    private static readonly NoticeTexts Texts = NoticeTexts.From(
        """{"notice.assigned":"Phản ánh {code} đã chuyển.","notice.mark":"Thông báo {number} · {code}"}""");

    [Fact]
    public async Task PlayAsync_WhenAskedStepByStep_AnswersFromTheProfileAndSends()
    {
        var zalo = new ScriptedZalo(text => text switch
        {
            "bị bắt đi lại 4 lần" => [Says("Đã ghi lại. Còn cần: nơi xảy ra, họ tên.\n\nViệc này xảy ra ở phường, xã hoặc cơ quan nào?")],
            "phường Cửa Nam" => [Says("Xin cho biết họ tên, số điện thoại và địa chỉ.")],
            "Trần Thị Lan, 0912000002, 3 phố Huế" => [Says("Xem lại: họ tên, địa chỉ. Xin cho biết nội dung có đúng?", "Gửi", "Sửa")],
            "Gửi" => [Says("Đã gửi phản ánh A-1."), Says("Xin cho biết họ tên."), Says(Notice)],
            _ => throw new InvalidOperationException(text),
        });
        var played = await PlayAsync(zalo, "bị bắt đi lại 4 lần");
        Assert.Equal((Ending.Told, 10), (played.Ending, played.Until));
        Assert.Equal(["bị bắt đi lại 4 lần", "phường Cửa Nam", "Trần Thị Lan, 0912000002, 3 phố Huế", "Gửi"], zalo.Written);
    }

    [Fact]
    public async Task PlayAsync_WithSeveralMessages_SendsAllBeforeItAnswers()
    {
        var zalo = new ScriptedZalo(text => text == "Gửi" ? [Says(Notice)] : [Says("Xem lại.", "Gửi")]);
        Assert.Equal(Ending.Told, (await PlayAsync(zalo, "một", "hai", "ba")).Ending);
        Assert.Equal(["một", "hai", "ba", "Gửi"], zalo.Written);
    }

    [Fact]
    public async Task PlayAsync_WhenAskedForMoreContent_GivesUp()
    {
        var zalo = new ScriptedZalo(_ => [Says("Xin cho biết nội dung phản ánh?")]);
        var played = await PlayAsync(zalo, "chào");
        Assert.Equal(Ending.GaveUp, played.Ending);
        Assert.Contains("content", played.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlayAsync_WhenAskedTheSameAgainAndAgain_GivesUp()
    {
        var zalo = new ScriptedZalo(_ => [Says("Xin cho biết số điện thoại.")]);
        Assert.Equal(Ending.GaveUp, (await PlayAsync(zalo, "việc của tôi")).Ending);
        Assert.Equal(4, zalo.Written.Count());
    }

    [Theory]
    [InlineData(false, Ending.NotAnswered)]
    [InlineData(true, Ending.NotTold)]
    public async Task PlayAsync_WhenTheAccountFallsSilent_TellsWhere(bool offersToSend, Ending ending)
    {
        var zalo = new ScriptedZalo(text => offersToSend && text != "Gửi" ? [Says("Xem lại.", "Gửi")] : []);
        Assert.Equal(ending, (await PlayAsync(zalo, "việc của tôi")).Ending);
    }

    private static Task<PlayedChat> PlayAsync(ScriptedZalo zalo, params string[] texts)
    {
        var phone = new PhoneClient(new HttpClient(zalo) { BaseAddress = new Uri("http://zalo/") }, "1");
        var chat = new PlayChat(1, "lan", [.. texts.Select(text => new PlayMessage.Text(text))], Lan, null);
        return new Person(phone, chat, Texts, TimeSpan.FromSeconds(1)).PlayAsync(0, TestContext.Current.CancellationToken);
    }
}
