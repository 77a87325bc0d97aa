using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Feedbacks;

/// <summary>The process dies once at every single moment before and after a call that leaves it, through a whole chat.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task WholeChat_WhenKilledOnceAtAnyMoment_HasEveryEffectExactlyOnce()
    {
        var moments = (await PlayAsync(killAt: int.MaxValue)).Kill.Moments;
        Assert.True(moments > 60, $"only {moments} moments");
        for (var moment = 1; moment <= moments; moment++)
            await AssertEverythingOnceAsync(await PlayAsync(moment), moment);
    }

    private static async Task<TestCity> PlayAsync(int killAt)
    {
        var city = new TestCity();
        city.Kill.ArmAt(killAt);
        var sender = new Sender(city);
        foreach (var text in (string[])[Sender.Complaint, "phường Cầu Giấy", "Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài", "Gửi"])
            await RepeatAsZaloDoesAsync(city, sender, text);
        await city.RunAsync(TimeSpan.FromHours(1));
        return city;
    }

    private static async Task RepeatAsZaloDoesAsync(TestCity city, Sender sender, string text)
    {
        var chatEvent = sender.Text(text);
        try
        {
            await city.Queue.SendAsync(chatEvent.ToMessage(), default);
        }
        catch (KilledException)
        {
            await city.Queue.SendAsync(chatEvent.ToMessage(), default); // no 200: Zalo sends it again
        }

        await city.RunAsync(TimeSpan.FromMinutes(2)); // the person waits for the answer
        city.Time.Move(TimeSpan.FromSeconds(1));
    }

    private static async Task AssertEverythingOnceAsync(TestCity city, int moment)
    {
        var where = $"killed at moment {moment}, {city.Kill.KilledAt}";
        Assert.True(city.Kill.KilledAt is not null, where);
        var id = Assert.Single(city.Feedbacks.Ids);
        var texts = city.Phone.Arrived.Select(message => message.Message.Text).ToList();
        Assert.True(texts.Distinct().Count() == texts.Count, $"{where}: a message arrived twice");
        Assert.True(texts.Count(text => text.Contains("Thông báo 1")) == 1, $"{where}: notices {texts.Count(text => text.Contains("Thông báo 1"))}");
        Assert.True(texts.Count == 5, $"{where}: {texts.Count} messages");
        var entry = Assert.Single(city.Register.Entries).Value;
        var feedback = await city.LoadAsync(id);
        Assert.True(entry.Version == feedback.Version, where);
        Assert.Equal(Stage.Assigned, feedback.Stage);
    }
}
