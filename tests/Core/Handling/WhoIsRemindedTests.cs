using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Deadlines;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>Who is reminded of what, when agencies, steps and dates change.</summary>
public sealed class WhoIsRemindedTests
{
    private static readonly DateTimeOffset Begin = Vn.At("2026-12-09T09:00:00"); // a Wednesday
    private static readonly DateTimeOffset Back = Begin.AddHours(4); // 13:00
    private static readonly Official Officer = new("SXD", Role.Officer, "x"), Coordinator = new("VPUBND", Role.Coordinator, "x");

    [Fact]
    public void AnotherAgency_IsRemindedThoughTheLimitOfTheAnswerIsTheSame()
    {
        var (feedback, late) = LateWith("SXD");
        var told = Told(feedback, late);
        var given = Apply(told, new Returned(late, Officer, "text-000002", LocalTime.DateOf(late)), AssignedTo("SNV", late), new Accepted(late, Officer with { AgencyCode = "SNV" }));
        Assert.Equal(["SNV"], New(given, late).Where(reminded => reminded.Rule == "answer-late").Select(reminded => reminded.AgencyCode));
        Assert.Single(told.Reminders, reminder => reminder.Rule == "answer-late" && reminder.AgencyCode == "SXD");
    }

    [Fact]
    public void AnotherStep_IsRemindedThoughItsLimitIsTheSame()
    {
        var assigned = Apply(null, new Received(Begin, "1001", "text-000001", [], null), AssignedTo("SXD", Begin), new Accepted(Begin, Officer));
        var proposed = Apply(assigned, new AnswerProposed(Begin.AddHours(1), Officer, "text-000002", []));
        var due = TestCity.Handling.Steps.Of(proposed)!.DueAt;
        // Reminded of an earlier review whose limit happened to be the same.
        var before = Apply(proposed, new Reminded(Begin, "review-late", Step.Review, ReminderLevel.Coordinator, "VPUBND", due));
        Assert.Contains(New(before, TestCity.Handling.Office.WorksFrom(due.AddDays(1))), reminded => reminded.Rule == "review-late");
    }

    [Fact]
    public void AfterASilence_EachIsToldOnlyTheNewest()
    {
        var (feedback, late) = LateWith("SXD");
        var told = New(feedback, late);
        Assert.Equal(told.Count, told.Select(reminded => (reminded.Level, reminded.AgencyCode)).Distinct().Count());
        Assert.Contains(told, reminded => reminded.Rule == "answer-very-soon");
        Assert.Empty(New(Told(feedback, late), late.AddMinutes(1)));
    }

    [Fact]
    public void StepThatComesWithLittleTimeLeft_IsRemindedOfAtOnce()
    {
        var accepted = Apply(null, new Received(Begin, "1001", "text-000001", [], null), AssignedTo("SXD", Begin), new Accepted(Begin, Officer));
        var due = TestCity.Handling.Steps.Of(accepted)!.DueAt;
        var asked = TestCity.Handling.Office.Before(due, TimeSpan.FromHours(6));
        var back = Apply(accepted, new SenderAsked(asked, Officer, "text-000002"), new InformationAdded(asked.AddMinutes(5), "text-000003", [], null));
        Assert.Equal(["answer-again"], New(back, asked.AddMinutes(5)).Select(reminded => reminded.Rule));
    }

    public static TheoryData<FeedbackEvent[]> WaysBack => new()
    {
        new FeedbackEvent[] { new AnswerProposed(Begin.AddHours(1), Officer, "text-000002", []), new AnswerSentBack(Back, Coordinator, "text-000003") },
        new FeedbackEvent[] { new SenderAsked(Begin.AddHours(1), Officer, "text-000002"), new InformationAdded(Back, "text-000003", [], null) },
        new FeedbackEvent[] { new SenderAsked(Begin.AddHours(1), Officer, "text-000002"), new WaitEnded(Back) },
        new FeedbackEvent[]
        {
            new AnswerProposed(Begin.AddHours(1), Officer, "text-000002", []), new AnswerApproved(Begin.AddHours(1), Coordinator, 1), new Reopened(Back, null, "text-000003"),
        },
    };

    [Theory]
    [MemberData(nameof(WaysBack))]
    public void WorkThatCameBack_IsToldAtOnceAndOnce(FeedbackEvent[] way)
    {
        var accepted = Apply(null, new Received(Begin, "1001", "text-000001", [], null), AssignedTo("SXD", Begin), new Accepted(Begin, Officer));
        Assert.Empty(New(accepted, Begin));
        var back = Apply(accepted, way);
        Assert.Equal([("answer-again", ReminderLevel.Officer, "SXD")], New(back, Back).Select(told => (told.Rule, told.Level, told.AgencyCode)));
        var told = Told(back, Back);
        Assert.Empty(New(told, Back.AddHours(1)));
        var again = Apply(told, new AnswerProposed(Back.AddHours(1), Officer, "text-000004", []), new AnswerSentBack(Back.AddHours(2), Coordinator, "text-000005"));
        Assert.Equal(["answer-again"], New(again, Back.AddHours(2)).Select(reminded => reminded.Rule));
    }

    [Fact]
    public void AgencyItIsConcealedFrom_IsNotReminded()
    {
        var named = Apply(
            null, new Received(Begin, "1001", "text-000001", [], null), new Classified(Begin, Scope.Conduct, 0.9, false, [], "words-1", ["UBNDTP"], "VPUBND"),
            AssignedTo("SXD", Begin), new Accepted(Begin, Officer));
        var late = TestCity.Handling.Office.Add(TestCity.Handling.Steps.Of(named)!.DueAt, TimeSpan.FromHours(41));
        Assert.DoesNotContain(New(named, late), reminded => reminded.AgencyCode == "UBNDTP");
    }

    private static (Feedback Feedback, DateTimeOffset Late) LateWith(string agency)
    {
        var feedback = Apply(null, new Received(Begin, "1001", "text-000001", [], null), AssignedTo(agency, Begin), new Accepted(Begin, Officer));
        return (feedback, TestCity.Handling.Office.Add(TestCity.Handling.Steps.Of(feedback)!.DueAt, TimeSpan.FromHours(2)));
    }

    private static Assigned AssignedTo(string agency, DateTimeOffset at) => new(at, agency, "x", [], LocalTime.DateOf(at), Coordinator);

    private static List<Reminded> New(Feedback feedback, DateTimeOffset now) => [.. TestCity.Handling.Time.Plan(feedback, now).Due.OfType<Reminded>()];

    private static Feedback Told(Feedback feedback, DateTimeOffset now) => New(feedback, now).Aggregate(feedback, (before, next) => Apply(before, next));

    private static Feedback Apply(Feedback? feedback, params FeedbackEvent[] events)
    {
        var id = feedback?.Id ?? FeedbackId.New("HNZ", LocalTime.DateOf(Begin));
        return events.Aggregate(feedback, (before, next) => Feedback.Apply(id, before, next))!;
    }
}
