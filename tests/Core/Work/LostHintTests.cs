using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Work;

public sealed class LostHintTests
{
    [Fact]
    public async Task Submission_WhoseMessageIsLost_IsReceivedAllTheSame()
    {
        var city = new TestCity();
        var lost = 0;
        city.Queue.IsLost = message => message.Queue == WorkQueue.FeedbackSubmitted && lost++ == 0;
        var sender = new Sender(city);
        await sender.SubmitAsync();
        await city.RunAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(2, lost);
        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
    }

    [Fact]
    public async Task Work_WhenEveryHintIsLostForAWhile_IsDoneAllTheSame()
    {
        var city = new TestCity();
        var lost = new HashSet<string>();
        var end = city.Time.GetUtcNow() + TimeSpan.FromMinutes(5);
        city.Queue.IsLost = message =>
        {
            var isLost = message.Queue is WorkQueue.CitySync or WorkQueue.ZaloNotices && city.Time.GetUtcNow() < end;
            if (isLost)
                lost.Add(message.Body);
            return isLost;
        };
        var sender = new Sender(city);
        await sender.SubmitAsync();
        Assert.Empty(city.Register.Entries);

        await city.RunAsync(TimeSpan.FromHours(1));

        Assert.NotEmpty(lost);
        Assert.Single(city.Register.Entries);
        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
    }

    [Fact]
    public async Task Work_WhenTwoHintsComeAtTheSameMoment_HasOneEffect()
    {
        var city = new TestCity();
        city.Queue.IsLost = message => message.Queue is WorkQueue.ZaloNotices;
        var sender = new Sender(city);
        await sender.SubmitAsync();
        var hint = new WorkHint(sender.Code, "notice:1");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => city.Notice.RunAsync(hint, default))));

        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
    }

    [Theory]
    [InlineData("notice:9")]
    [InlineData("nonsense")]
    [InlineData("city-sync:1")]
    public async Task Hint_WhenNothingIsOwed_DoesNothing(string work)
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SubmitAsync();
        var before = (await city.LoadAsync(sender.Code)).EventCount;

        await city.Notice.RunAsync(new WorkHint(sender.Code, work), default);

        Assert.Equal(before, (await city.LoadAsync(sender.Code)).EventCount);
    }

    [Fact]
    public async Task Hint_WhenTheFeedbackIsUnknown_DoesNothing()
    {
        var city = new TestCity();
        await city.Notice.RunAsync(new WorkHint(FeedbackId.New("HNZ", new DateOnly(2026, 11, 24)), "notice:1"), default);
        Assert.Empty(city.Phone.Arrived);
    }
}
