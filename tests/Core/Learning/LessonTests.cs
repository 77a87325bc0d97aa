using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Learning;

namespace CitizenFeedback.Core.Tests.Learning;

/// <summary>What of all that happens to a feedback says what it is.</summary>
public sealed class LessonTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2026, 12, 1);
    private static readonly Official Coordinator = new("VPUBND", Role.Coordinator, "Bàn 1");
    private static readonly Official Officer = new("SXD", Role.Officer, "Bàn 2");
    private static readonly Official Register = new("VPUBND", Role.Register, "Hệ thống");

    private static readonly FeedbackEvent Received = new Received(At, "1001", "text-000001", [], null);
    private static readonly FeedbackEvent Unsure = new Classified(At, Scope.Question, 0.4, true, [], "m", Findings: new Findings(0.5, "fee", ["đất đai", "khác"], null, [], []));
    private static readonly FeedbackEvent Insisted = new ReviewRequested(At, "sender-insists", Due);

    [Fact]
    public void MachineAlone_TeachesNothing()
    {
        Assert.Null(Of());
        Assert.Null(Of(new Declined(At, Scope.Question)));
        Assert.Null(Of(new Assigned(At, "SXD", "r", [], Due)));
        Assert.Null(Lesson.Of([]));
        Assert.Null(Lesson.Of([Received]));
    }

    [Fact]
    public void Coordinator_WhoNamesAScope_Corrects()
    {
        var lesson = Of(Assign(Scope.Conduct))!;
        Assert.Equal(("text-000001", Scope.Conduct, null, true), (lesson.Text, lesson.Scope, lesson.Field, lesson.IsCorrection));
        Assert.Equal(Scope.Incident, Of(new Declined(At, Scope.Incident, Coordinator, "text-000002"))!.Scope);
    }

    [Fact]
    public void Coordinator_WhoDeclinesAsTheMachineThought_Confirms() =>
        Assert.False(Of(new Declined(At, Scope.Question, Coordinator, "text-000002"))!.IsCorrection);

    [Fact]
    public void Coordinator_WhoHandsOnWithoutAWord_AgreesWithTheScopeItHas()
    {
        Assert.Equal(Scope.Question, Of(Assign(null))!.Scope);
        Assert.Equal(Scope.Proposal, Of(Assign(Scope.Proposal), new Returned(At, Officer, "text-000002", Due, Scope.Regulation), Assign(null))!.Scope);
    }

    [Fact]
    public void Field_OtherThanTheMachines_IsACorrection()
    {
        Assert.False(Of(new Declined(At, Scope.Question, Coordinator, "text-000002", "đất đai"))!.IsCorrection);
        Assert.True(Of(new Declined(At, Scope.Question, Coordinator, "text-000002", "khác"))!.IsCorrection);
    }

    [Fact]
    public void Agency_WithoutAWord_SaysNothingOfTheScope()
    {
        var given = new Assigned(At, "SXD", "r", [], Due);
        Assert.Null(Of(given, new Accepted(At, Officer)));
        Assert.Null(Of(given, new Returned(At, Officer, "text-000002", Due)));
    }

    [Fact]
    public void Agency_ThatNamesAScope_Corrects_UntilTheCoordinatorDecides()
    {
        var given = new Assigned(At, "SXD", "r", [], Due);
        Assert.Equal((Scope.Conduct, "thuế"), Said(Of(given, new Accepted(At, Officer, Scope.Conduct, "thuế"))));
        Assert.Equal((Scope.Incident, null), Said(Of(given, new Returned(At, Officer, "text-000002", Due, Scope.Incident))));
        Assert.Equal((Scope.Other, "thuế"), Said(Of(given, new Returned(At, Officer, "text-000002", Due, Scope.Incident, "thuế"), new Declined(At, Scope.Other, Coordinator))));
    }

    [Fact]
    public void Agency_ThatNamesAFieldOnly_LetsTheScopeBe()
    {
        Assert.Equal((Scope.Question, "thuế"), Said(Of(new Assigned(At, "SXD", "r", [], Due), new Accepted(At, Officer, Field: "thuế"))));
        Assert.Equal((Scope.Conduct, "thuế"), Said(Of(Assign(Scope.Conduct), new Accepted(At, Officer, Field: "thuế"))));
    }

    [Fact]
    public void Register_IsNoPerson() => Assert.Null(Of(new Assigned(At, "SXD", "r", [], Due), new Accepted(At, Register, Scope.Conduct, "thuế")));

    [Fact]
    public void Insisting_OnWhatAPersonDeclined_WaitsForTheNextDecision()
    {
        var declined = new Declined(At, Scope.Incident, Coordinator, "text-000002");
        Assert.Null(Of(declined, Insisted));
        Assert.Equal(Scope.Conduct, Of(declined, Insisted, Assign(Scope.Conduct))!.Scope);
    }

    [Fact]
    public void Line_IsOneOfTheTrainingFiles()
    {
        Assert.Equal("text\tscope\treasons\tfield\tnote\n", MaskedLesson.Header);
        Assert.Equal("Chờ mãi\tConduct\t-\t-\tm: Question 0.40?, đất đai; corrected\n", new MaskedLesson("Chờ mãi", Of(Assign(Scope.Conduct))!).Line);
        Assert.Equal("Chờ mãi\tQuestion\t-\tđất đai\tm: Question 0.40?, đất đai; confirmed\n", new MaskedLesson("Chờ mãi", Of(Assign(null, "đất đai"))!).Line);
    }

    private static Lesson? Of(params IEnumerable<FeedbackEvent> then) => Lesson.Of([Received, Unsure, .. then]);

    private static Assigned Assign(Scope? scope, string? field = null) => new(At, "SXD", "coordinator", [], Due, Coordinator, scope, Field: field);

    private static (Scope, string?) Said(Lesson? lesson) => (lesson!.Scope, lesson.Field);
}
