using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Forms;

/// <summary>The process dies once at every single moment of sending a form; the sender presses the button again, or never does.</summary>
public sealed class FormCrashTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sending_WhenKilledOnceAtAnyMoment_IsOneFeedbackOrNone(bool pressesAgain)
    {
        var moments = (await SendAsync(int.MaxValue, pressesAgain)).City.Kill.Moments;
        Assert.True(moments > 40, $"only {moments} moments");
        for (var moment = 1; moment <= moments; moment++)
            await AssertOnceAsync(await SendAsync(moment, pressesAgain), moment, pressesAgain);
    }

    private static async Task<FormBed> SendAsync(int killAt, bool pressesAgain)
    {
        var bed = new FormBed();
        await bed.Sender.SayAsync("biểu mẫu");
        var at = await bed.Fill.SaveAsync(await bed.OpenAsync(), FormBed.Filled, default);
        bed.City.Kill.ArmFromNow(killAt);
        try
        {
            await bed.Submit.RunAsync(at, default);
        }
        catch (KilledException)
        {
            if (pressesAgain && await bed.LookAsync() is FormAccess.Open again)
                await bed.Submit.RunAsync(again, default);
        }

        await bed.City.RunAsync(TimeSpan.FromHours(1));
        return bed;
    }

    private static async Task AssertOnceAsync(FormBed bed, int moment, bool pressesAgain)
    {
        var where = $"killed at moment {moment}, {bed.City.Kill.KilledAt}";
        var texts = bed.Sender.Answers.ToList();
        Assert.True(texts.Distinct().Count() == texts.Count, $"{where}: a message arrived twice");
        var conversation = (await bed.City.Conversations.LoadAsync(bed.Sender.Id, null, default)).Conversation;
        if (bed.City.Feedbacks.Ids.Count() is 0)
        {
            Assert.False(pressesAgain, where);
            Assert.True(conversation.DraftId is not null, $"{where}: the draft ended, and nothing was sent");
            return;
        }

        Assert.True(bed.City.Feedbacks.Ids.Count() == 1, where);
        Assert.True(texts.Count(text => text.Contains("Thông báo 1", StringComparison.Ordinal)) == 1, $"{where}: notices");
        Assert.True(conversation.DraftId is null, $"{where}: the draft is still open");
        Assert.True(conversation.Submitted.Count == 1, where);
    }
}
