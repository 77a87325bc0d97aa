using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Deadlines;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>A notice says what was decided when it became owed, however late it goes out.</summary>
public sealed class LateNoticeTests
{
    [Fact]
    public async Task DocumentsOfAnAnswer_AreThoseOfThatAnswer_ThoughTheNextIsProposedMeanwhile()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        Assert.Null((await life.DoAsync(Case.Officer(), new ProposeAnswer("Đã nhắc nhở.", [Document(life, "first")]))).Refusal);
        life.City.Phone.Answer = _ => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "Zalo is down.");
        Assert.Null((await life.DoAsync(Case.Coordinator, new ApproveAnswer())).Refusal);
        Assert.Null((await life.DoAsync(Case.Coordinator, new ReopenFeedback("Chưa đủ"))).Refusal);
        Assert.Null((await life.DoAsync(Case.Officer(), new ProposeAnswer("Đã xin lỗi.", [Document(life, "second")]))).Refusal);

        life.City.Phone.Answer = _ => null;
        await life.City.RunAsync(TimeSpan.FromMinutes(5));

        var documents = Assert.Single(life.Sender.Answers, answer => answer.Contains("/d/"));
        Assert.Contains("first.pdf", documents);
        Assert.DoesNotContain("second.pdf", documents);
    }

    [Fact]
    public async Task Extension_WhileTheSenderIsAsked_SaysThatTheTimeStands()
    {
        var life = await Case.AtAsync(Stage.AwaitingSender);
        Assert.Null((await life.DoAsync(Case.Officer(), new ExtendDeadline("Cần xác minh"))).Refusal);

        Assert.DoesNotContain("ngày .", life.Sender.LastAnswer);
        Assert.Contains("tạm dừng", life.Sender.LastAnswer);
    }

    [Fact]
    public async Task Extension_IntoAYearWithoutItsNotice_IsSaidToBeProvisional()
    {
        var city = new TestCity();
        city.Time.MoveTo(Vn.At("2026-12-14T09:00"));
        var life = await Case.AtAsync(Stage.InProgress, city);
        Assert.Null((await life.DoAsync(Case.Officer(), new ExtendDeadline("Cần xác minh"))).Refusal);

        Assert.Contains("(dự kiến)", life.Sender.LastAnswer);
    }

    [Fact]
    public async Task Assignment_ThatGoesOutAfterTheNext_NamesItsOwnAgency()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        life.City.Phone.Answer = _ => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "Zalo is down.");
        Assert.Null((await life.DoAsync(Case.Coordinator, new AssignFeedback("SXD"))).Refusal);
        Assert.Null((await life.DoAsync(Case.Coordinator, new AssignFeedback("SYT"))).Refusal);

        life.City.Phone.Answer = _ => null;
        await life.City.RunAsync(TimeSpan.FromMinutes(5));

        Assert.Collection(
            life.Sender.Answers.TakeLast(2),
            text => Assert.Contains("Sở Xây dựng", text, StringComparison.Ordinal),
            text => Assert.Contains("Sở Y tế", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_NamesTheDayOfTheNextWord()
    {
        var life = await Case.AtAsync(Stage.InProgress);
        await life.City.RunAsync(TimeSpan.FromDays(60));
        var days = life.Sender.Answers.Where(text => text.Contains("đã quá hạn trả lời")).Select(text => DateOnly.ParseExact(text.Split("chậm nhất ngày ")[1][..10], "dd/MM/yyyy")).ToList();
        Assert.True(days.Count > 2);
        Assert.Equal(days.Skip(1), days.SkipLast(1).Select(day => TestCity.Handling.Steps.ProgressAfter(day).DueOn!.Value));
    }

    private static Attachment Document(Case life, string name) => new($"{life.Id}.{name}.pdf", "application/pdf");
}
