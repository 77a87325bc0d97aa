using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>A person at a phone.</summary>
internal sealed class Sender(TestCity city, string id = "1001")
{
    public const string Complaint = "cán bộ một cửa phường bắt tôi đi lại 4 lần bổ sung giấy tờ";

    private int _sent;

    public string Id => id;

    public string LastAnswer => city.Phone.Arrived.Last(message => message.RecipientId == id).Message.Text;

    public IEnumerable<string> Answers => city.Phone.Arrived.Where(message => message.RecipientId == id).Select(message => message.Message.Text);

    public FeedbackId Code => Answers.Select(CodeIn).First(code => code is not null)!;

    public static FeedbackId? CodeIn(string text) =>
        text.Split([' ', '\n', '.', ',', ':', '“', '”']).Select(FeedbackId.Parse).FirstOrDefault(code => code is not null);

    public ChatEvent Text(string text, DateTimeOffset? at = null) => Event(new TextSent(text), at);

    public ChatEvent Event(ChatContent content, DateTimeOffset? at = null) =>
        new($"user_send:{id}:{++_sent}", id, at ?? city.Time.GetUtcNow(), content);

    /// <summary>Sends and waits for what the city does at once.</summary>
    public async Task SayAsync(string text) => await SendAsync(Text(text));

    public async Task SendAsync(ChatEvent chatEvent)
    {
        await city.Queue.SendAsync(chatEvent.ToMessage(), default);
        await city.RunAsync(TimeSpan.Zero);
        city.Time.Move(TimeSpan.FromSeconds(1));
    }

    /// <summary>The whole dialog up to <i>Gửi</i>.</summary>
    public async Task SubmitAsync(string text = Complaint)
    {
        await SayAsync(text);
        await SayAsync("phường Cầu Giấy");
        await SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await SayAsync("Gửi");
    }

    /// <summary>Begins in the chat and ends with the form, which asks nothing but what must be there.</summary>
    public async Task SubmitByFormAsync(string text, string place = "phường Cầu Giấy")
    {
        await SayAsync(text);
        var draft = (await city.Conversations.LoadAsync(Id, null, default)).Conversation;
        var id = draft.DraftId!;
        var at = city.Time.GetUtcNow();
        var person = new Person("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", place);
        Assert.True(await city.Feedbacks.TrySaveSubmissionAsync(id, new Submission(Id, at, text, person, [], null), default));
        await city.Queue.SendAsync(new FeedbackSubmitted(id).ToMessage(), default);
        await SendAsync(Event(new FormSubmitted(id, [.. draft.Entries.Select(entry => entry.Key)])));
    }
}
