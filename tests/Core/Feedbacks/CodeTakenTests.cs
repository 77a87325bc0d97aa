using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Feedbacks;

/// <summary>Codes are random: two drafts may draw the same one.</summary>
public sealed class CodeTakenTests
{
    [Fact]
    public async Task Submission_UnderACodeThatIsTaken_GetsAnother()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SayAsync(Sender.Complaint);
        await sender.SayAsync("phường Cầu Giấy");
        await sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        var other = new Submission("2002", city.Time.GetUtcNow(), "khác", new Person("B", "0912000002", "5 Láng Hạ", null), [], null);
        Assert.True(await city.Feedbacks.TrySaveSubmissionAsync(sender.Code, other, default));

        await sender.SayAsync("Gửi");

        Assert.Equal("1001", Assert.Single(await Task.WhenAll(city.Feedbacks.Ids.Select(city.LoadAsync))).SenderId);
        Assert.Equal("2002", (await city.Feedbacks.LoadAsync(sender.Code, default)).Submission!.SenderId);
        Assert.NotEqual(sender.Code, Sender.CodeIn(sender.LastAnswer));
    }
}
