using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>A phone in the hand of a test.</summary>
public sealed class TestPhone(HttpClient zalo)
{
    private static readonly NoticeTexts Texts = NoticeTexts.Shipped();

    public PhoneClient Client { get; } = new(zalo, PhoneClient.NewUserId());

    public PlayProfile Owner { get; init; } = new("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", "phường Hoàn Kiếm");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task SendAsync(string text) => Client.SendTextAsync(text, Stop);

    /// <summary>Everything the phone shows, both directions.</summary>
    public Task<IReadOnlyList<PhoneMessage>> MessagesAsync() => Client.ReadAsync(0, Stop);

    /// <summary>Waits for a message of the account.</summary>
    public Task<PhoneMessage> WaitForAsync(string what, Func<PhoneMessage, bool> isIt) => Eventually.FindAsync(
        $"{what} at the phone {Client.UserId}", async () => (await MessagesAsync()).FirstOrDefault(message => !message.FromUser && isIt(message)), Stop);

    /// <summary>Waits for the notice of a kind, such as <c>assigned</c>.</summary>
    public async Task<Notice> NoticeAsync(string kind) =>
        Texts.Recognise((await WaitForAsync($"the notice '{kind}'", message => Texts.Recognise(message.Text ?? "")?.Kind == kind)).Text!)!;

    /// <summary>The notices shown so far, in order.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesAsync() =>
        [.. (await MessagesAsync()).Select(message => Texts.Recognise(message.Text ?? "")).OfType<Notice>()];

    /// <summary>Writes, answers what is asked, sends, and waits for the decision: a whole chat as a person has it.</summary>
    public Task<PlayedChat> SubmitAsync(params string[] texts) => SubmitAsync(Eventually.Patience, texts);

    /// <summary>As the other, for a decision that is not to come: waits no longer than that.</summary>
    public async Task<PlayedChat> SubmitAsync(TimeSpan patience, params string[] texts)
    {
        var shown = await MessagesAsync();
        var chat = new PlayChat(1, "test", [.. texts.Select(text => new PlayMessage.Text(text))], Owner, null);
        return await new Person(Client, chat, Texts, patience).PlayAsync(shown.Count, Stop);
    }
}
