using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Deadlines;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>When reminders become due, by the calendar that is shipped.</summary>
public sealed class TimeStepsTests
{
    private static readonly Official Officer = new("SXD", Role.Officer, "x");

    [Theory]
    [InlineData("2026-12-11T16:30:00", "2026-12-11T16:30:00")] // Friday afternoon
    [InlineData("2026-12-11T17:01:00", "2026-12-14T08:00:00")] // after hours: Monday
    [InlineData("2026-12-09T12:00:00", "2026-12-09T13:00:00")] // the noon break begins
    [InlineData("2026-12-09T12:30:00", "2026-12-09T13:00:00")]
    [InlineData("2026-12-09T13:00:00", "2026-12-09T13:00:00")] // and ends
    [InlineData("2026-12-09T03:00:00", "2026-12-09T08:00:00")] // night
    [InlineData("2026-11-24T10:00:00", "2026-11-25T08:00:00")] // a day off
    [InlineData("2026-02-13T17:01:00", "2026-02-23T08:00:00")] // the Friday before Tết
    public void NewCase_IsToldInOfficeHours(string assigned, string told)
    {
        var feedback = Assigned(Vn.At(assigned));
        var plan = TestCity.Handling.Time.Plan(feedback, Vn.At(assigned));
        var first = plan.Due.Count > 0 ? Vn.At(assigned) : plan.Next;
        Assert.Equal(Vn.At(told), first);
    }

    [Fact]
    public void AcceptStep_IsRemindedBeforeAtAndAfterItsLimit()
    {
        var feedback = Assigned(Vn.At("2026-12-09T09:00:00")); // Wednesday: 8 office hours end on Thursday at 9:00
        Assert.Equal(
            [("new-case", "2026-12-09T09:00"), ("accept-soon", "2026-12-09T16:00"), ("accept-late", "2026-12-10T09:00"), ("accept-very-late", "2026-12-11T09:00")],
            Told(feedback, Vn.At("2026-12-09T09:00:00"), Vn.At("2026-12-31T00:00:00")).Select(told => (told.Rule, $"{LocalTime.WallOf(told.At):yyyy-MM-ddTHH:mm}")));
    }

    [Fact]
    public void Reminders_AfterTwoDaysOfSilence_ComeOnceInTheNextOfficeHours()
    {
        var feedback = Assigned(Vn.At("2026-12-09T09:00:00"));
        var told = TestCity.Handling.Time.Plan(feedback, Vn.At("2026-12-12T10:00:00")); // Saturday
        Assert.Empty(told.Due);
        Assert.Equal(Vn.At("2026-12-14T08:00:00"), told.Next);
        var monday = TestCity.Handling.Time.Plan(feedback, told.Next!.Value);
        Assert.Equal(["accept-soon", "accept-late", "accept-very-late"], monday.Due.OfType<Reminded>().Select(reminded => reminded.Rule));
        var after = monday.Due.Aggregate(feedback, (now, next) => Feedback.Apply(now.Id, now, next));
        Assert.Empty(TestCity.Handling.Time.Plan(after, told.Next.Value).Due);
    }

    [Fact]
    public async Task Insisting_BeginsTheTimeOfTheAnswerAnew()
    {
        var life = await Case.AtAsync(Stage.Declined);
        life.City.Time.Move(TimeSpan.FromDays(60));
        await life.Sender.SayAsync($"Vẫn gửi {life.Id}");
        var insisted = LocalTime.DateOf(life.City.Time.GetUtcNow());
        Assert.Null((await life.DoAsync(Case.Coordinator, new AssignFeedback(Case.Handler, Core.Classification.Scope.Conduct))).Refusal);
        await life.City.RunAsync(TimeSpan.FromDays(1));

        var feedback = await life.LoadAsync();
        Assert.True(TestCity.Handling.Steps.ReplyOf(feedback).DueOn >= insisted.AddDays(20));
        Assert.DoesNotContain(life.Sender.Answers, answer => answer.Contains("quá hạn"));
    }

    [Fact]
    public void Limit_ThatMoved_IsRemindedOfAgain()
    {
        var at = Vn.At("2026-12-09T09:00:00");
        var feedback = Feedback.Apply(Assigned(at).Id, Assigned(at), new Accepted(at, Officer));
        var due = TestCity.Handling.Steps.Of(feedback)!.DueAt;
        var before = Told(feedback, at, due).Count(told => told.Rule == "answer-soon");
        var extended = Feedback.Apply(feedback.Id, feedback, new DeadlineExtended(due.AddDays(-1), Officer, "text-000002"));
        Assert.Equal((1, 1), (before, Told(extended, due, due.AddDays(20)).Count(told => told.Rule == "answer-soon")));
    }

    /// <summary>Lives through the time, waking when the plan says.</summary>
    private static IEnumerable<Reminded> Told(Feedback feedback, DateTimeOffset from, DateTimeOffset end)
    {
        for (DateTimeOffset? now = from; now < end; now = TestCity.Handling.Time.Plan(feedback, now.Value).Next)
            foreach (var due in TestCity.Handling.Time.Plan(feedback, now.Value).Due)
            {
                feedback = Feedback.Apply(feedback.Id, feedback, due);
                if (due is Reminded reminded)
                    yield return reminded;
            }
    }

    private static Feedback Assigned(DateTimeOffset at) => Feedback.Fold(
        FeedbackId.New("HNZ", LocalTime.DateOf(at)), [new Received(at, "1001", "text-000001", [], null), new Assigned(at, "SXD", "x", [], LocalTime.DateOf(at))])!;
}
