using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>What an official reads of the time for the answer.</summary>
public sealed class ShowFeedbackTests
{
    [Fact]
    public async Task Shifts_SayWhoMovedTheLimitAndWhy()
    {
        var life = await Case.AtAsync(Stage.AwaitingSender);
        Assert.Null((await life.DoAsync(Case.Officer(), new ExtendDeadline("Cần xác minh"))).Refusal);
        life.City.Time.Move(TimeSpan.FromDays(2));
        await life.Sender.SayAsync("Ngày 20/11");

        var shifts = (await ShowAsync(life)).Reply.Shifts;
        Assert.Equal(
            [(ClockChangeKind.Paused, Case.Handler, "sender-asked"), (ClockChangeKind.Extended, Case.Handler, "Cần xác minh"), (ClockChangeKind.Resumed, "sender", "sender-replied")],
            shifts.Select(shift => (shift.Kind, shift.By, shift.Why)));
        Assert.Equal([null, null, TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueAt], shifts.Select(shift => shift.To));
    }

    [Theory]
    [InlineData("return", Case.Handler, "returned")]
    [InlineData("withdrawal", "sender", "withdrawn")]
    [InlineData("silence", "system", "wait-ended")]
    public async Task Pause_ThatEndsWithoutAReply_SaysWhatEndedIt(string end, string by, string why)
    {
        var life = await Case.AtAsync(Stage.AwaitingSender);
        if (end == "return")
            Assert.Null((await life.DoAsync(Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"))).Refusal);
        else if (end == "withdrawal")
            await life.Sender.SayAsync($"Rút {life.Id}");
        else
            await life.City.RunAsync(TimeSpan.FromDays(20));

        var last = (await ShowAsync(life)).Reply.Shifts[^1];
        Assert.Equal((ClockChangeKind.Resumed, by, why), (last.Kind, last.By, last.Why));
    }

    [Theory]
    [InlineData(Stage.Answered)]
    [InlineData(Stage.Closed)]
    [InlineData(Stage.Withdrawn)]
    public async Task Answer_ThatCameInTime_IsNotOverdueLater(Stage stage)
    {
        var life = await Case.AtAsync(stage);
        life.City.Time.Move(TimeSpan.FromDays(60));
        Assert.False((await ShowAsync(life)).Reply.IsOverdue);
    }

    [Fact]
    public async Task Answer_ThatCameLate_StaysOverdue()
    {
        var life = await Case.AtAsync(Stage.AnswerProposed);
        life.City.Time.Move(TimeSpan.FromDays(60));
        Assert.Null((await life.DoAsync(Case.Coordinator, new ApproveAnswer())).Refusal);
        Assert.True((await ShowAsync(life)).Reply.IsOverdue);
    }

    private static async Task<FeedbackView> ShowAsync(Case life)
    {
        var show = new ShowFeedback(life.City.Feedbacks, TestCity.Handling.Agencies, TestCity.Router, TestCity.Handling.Steps, life.City.Time);
        return (await show.RunAsync(life.Id, Case.Coordinator, default)).Value;
    }
}
