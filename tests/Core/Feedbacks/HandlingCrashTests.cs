using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Feedbacks;

/// <summary>The process dies once at every moment from the agency's question to the reopening by the sender.</summary>
public sealed class HandlingCrashTests
{
    [Fact]
    public async Task AskReplyAnswerRateReopen_WhenKilledOnceAtAnyMoment_HasEveryEffectExactlyOnce()
    {
        var moments = (await PlayAsync(killAt: int.MaxValue)).Kill.Moments;
        Assert.True(moments > 150, $"only {moments} moments");
        for (var moment = 1; moment <= moments; moment++)
            await AssertEverythingOnceAsync(await PlayAsync(moment), moment);
    }

    private static async Task<TestCity> PlayAsync(int killAt)
    {
        var city = new TestCity();
        var sender = new Sender(city);
        foreach (var text in (string[])[Sender.Complaint, "phường Cầu Giấy", "Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài", "Gửi"])
            await SayAsync(city, sender, text);
        var id = sender.Code;
        var desk = new Desk(city, id);
        city.Kill.ArmFromNow(killAt);
        await desk.AskAsync("Ông/bà nộp hồ sơ ngày nào?");
        await SayAsync(city, sender, "Ngày 10 tháng 11");
        await SayAsync(city, sender, "Có giấy hẹn kèm theo");
        await desk.AnswerAsync("Phường đã nhắc nhở cán bộ.");
        await SayAsync(city, sender, $"Chưa hài lòng {id}");
        await SayAsync(city, sender, "Chưa trả lời câu hỏi");
        await SayAsync(city, sender, $"Xử lý lại {id}");
        await city.RunAsync(TimeSpan.FromHours(1));
        return city;
    }

    private static async Task SayAsync(TestCity city, Sender sender, string text)
    {
        var chatEvent = sender.Text(text);
        await Killed.AgainAsync(async () =>
        {
            await city.Queue.SendAsync(chatEvent.ToMessage(), default);
            return true;
        });
        await city.RunAsync(TimeSpan.FromMinutes(2));
        city.Time.Move(TimeSpan.FromSeconds(1));
    }

    private static async Task AssertEverythingOnceAsync(TestCity city, int moment)
    {
        var where = $"killed at moment {moment}, {city.Kill.KilledAt}";
        Assert.True(city.Kill.KilledAt is not null, where);
        var id = Assert.Single(city.Feedbacks.Ids);
        var texts = city.Phone.Arrived.Select(message => message.Message.Text).ToList();
        Assert.True(texts.Count(text => text.Contains("Thông báo")) == 4, $"{where}: {string.Join('|', texts)}");
        Assert.True(texts.Distinct().Count() == texts.Count, $"{where}: a message arrived twice");
        Assert.True(texts.Count == 12, $"{where}: {texts.Count} messages");
        var feedback = await city.Feedbacks.PeekAsync(id);
        Assert.True(feedback.Stage == Stage.InProgress, $"{where}: {feedback.Stage}");
        Assert.True(feedback is { Texts.Count: 4, TextCount: 7, SenderReopenings: 1, Satisfaction: Satisfaction.Dissatisfied }, $"{where}: {feedback}");
        Assert.Equal(feedback.Version, Assert.Single(city.Register.Entries).Value.Version);
    }
}
