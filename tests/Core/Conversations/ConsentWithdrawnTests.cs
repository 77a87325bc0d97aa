using System.Text;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Retention;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>Zalo tells us that somebody wants to be erased.</summary>
public sealed class ConsentWithdrawnTests
{
    [Fact]
    public async Task Withdrawn_ErasesClosedFeedbackAndTheChat_AndSaysNothing()
    {
        var at = await ErasedCase.ClosedAsync();
        await at.Sender.SayAsync("Phản ánh mới");
        await at.Sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await at.Sender.SendAsync(at.Sender.Event(new PictureSent(new Uri("https://a.zdn.vn/2"), null)));
        var said = at.City.Phone.Arrived.Count;
        await WithdrawAsync(at);
        await at.AssertErasedAsync("SenderAsked");
        var conversation = (await at.City.Conversations.LoadAsync(at.Sender.Id, null, default)).Conversation;
        Assert.Equal((false, null), (conversation.HoldsWords, conversation.KnownContact));
        Assert.Equal(said, at.City.Phone.Arrived.Count);
        await at.Sender.SayAsync("Dữ liệu của tôi");
        Assert.Contains($"{at.Id}: nội dung, ảnh, liên hệ đã xóa ngày", at.Sender.LastAnswer);
    }

    [Fact]
    public async Task Withdrawn_ErasesPicturesOfCancelledDraftsToo_AndLeavesThoseOfOpenFeedback()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SayAsync(Sender.Complaint);
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        await sender.SayAsync("phường Cầu Giấy");
        await sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await sender.SayAsync("Gửi");
        var sent = city.Pictures.Saved.Keys.Single();
        await sender.SayAsync("Phản ánh mới");
        await sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/2"), null)));
        await sender.SayAsync("Hủy");
        Assert.Equal(2, city.Pictures.Saved.Count);
        await WithdrawAsync(Case.Of(city, sender));
        Assert.Equal([sent], city.Pictures.Saved.Keys);
    }

    /// <summary>Dead and parked is not gone: it holds words, looked at or not, and those of others stay.</summary>
    [Fact]
    public async Task Withdrawn_ErasesWhatLiesWhereNoProgramWentOn()
    {
        var city = new TestCity();
        var (sender, longer) = (new Sender(city, "7204618397211553"), "72046183972115539");
        foreach (var id in new[] { sender.Id, longer })
        {
            await city.DeadLetters.TrySaveAsync(new DeadLetter(WorkQueue.ZaloEvents, $"of-{id}", id, $"lời của {id}", null, "X", city.Time.GetUtcNow()), null, default);
            await city.Parked.SaveAsync("reply-undelivered", Encoding.UTF8.GetBytes($$"""{"senderId":"{{id}}","text":"lời"}"""), default);
            await city.Parked.SaveAsync("malformed", Encoding.UTF8.GetBytes($$"""{"sender":{"id":{{id}}}"""), default);
        }

        await city.Parked.SaveAsync("malformed", Encoding.UTF8.GetBytes(sender.Id), default);
        await sender.SendAsync(sender.Event(new ConsentWithdrawn()));
        Assert.Equal(2, city.Parked.Kept.Count);
        Assert.All(city.Parked.Kept, kept => Assert.Contains(longer, Encoding.UTF8.GetString(kept.Content)));
        Assert.Equal(longer, Assert.Single(await city.DeadLetters.ListAsync(DeadLetterState.Waiting, default).ToListAsync()).Letter.SessionId);
    }

    [Fact]
    public async Task Withdrawn_WithOpenFeedback_LetsItEndFirst()
    {
        var at = await Case.AtAsync(Stage.Answered);
        await WithdrawAsync(at);
        Assert.False((await at.LoadAsync()).IsErased);
        await at.DoAsync(Case.Coordinator, new CloseFeedback());
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
        Assert.True((await at.LoadAsync()).IsErased);
    }

    /// <summary>The dialog reads no more than the newest; erasing must not stop there.</summary>
    [Fact]
    public async Task Withdrawn_FindsFeedbackTheDialogHasForgotten()
    {
        var at = await ErasedCase.ClosedAsync();
        var stored = await at.City.Conversations.LoadAsync(at.Sender.Id, null, default);
        var later = Enumerable.Range(0, Conversation.MostSubmitted).Aggregate(
            stored.Conversation, (conversation, _) => conversation.WithSubmitted(FeedbackId.New("HNZ", new DateOnly(2026, 11, 25)), at.City.Time.GetUtcNow()));
        Assert.DoesNotContain(later.Submitted, submitted => submitted.Id == at.Id);
        await at.City.Conversations.TryCommitAsync(at.Sender.Id, stored.ETag, later, null, default);
        await WithdrawAsync(at);
        await at.AssertErasedAsync("SenderAsked");
    }

    private static async Task WithdrawAsync(Case at)
    {
        await at.Sender.SendAsync(at.Sender.Event(new ConsentWithdrawn()));
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
    }
}
