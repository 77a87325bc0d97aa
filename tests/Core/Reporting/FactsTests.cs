using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reporting;

/// <summary>Lives of feedback, and what the figures know of them. The limit of an answer is twenty days (data/deadline-rules.tsv).</summary>
public sealed class FactsTests
{
    private readonly TestCity _city = new();

    private FeedbackFacts Facts => Assert.Single(_city.Statistics.All);

    [Fact]
    public async Task Facts_OfWhatIsAnsweredInTime()
    {
        var life = await Case.AtAsync(Stage.InProgress, _city);
        var dueAt = Facts.DueAt;
        Assert.Equal(TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueAt, dueAt);
        await WaitAsync(9); // Wednesday 25 November to Friday 4 December
        await AnswerAsync(life);

        Assert.Equal(("2026-11", Case.Handler, false, 7, null), (Facts.Month.ToString(), Facts.AgencyCode, Facts.WasLate, Facts.WorkingDays, Facts.DueAt));
        Assert.True(Facts is { IsOpen: true, IsDeclined: false, IsWithdrawn: false, Satisfaction: null, Reopenings: 0 });
    }

    [Fact]
    public async Task Facts_OfWhatIsLate_AreOverdueAndThenLate()
    {
        var life = await Case.AtAsync(Stage.InProgress, _city);
        await WaitAsync(22);
        Assert.True(Facts.IsOverdueAt(_city.Time.GetUtcNow()));
        await AnswerAsync(life);
        Assert.True(Facts.WasLate);
        Assert.False(Facts.IsOverdueAt(_city.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Facts_KnowPauseAndExtension()
    {
        var life = await Case.AtAsync(Stage.AwaitingSender, _city);
        Assert.Null(Facts.DueAt);
        await WaitAsync(5);
        await life.Sender.SayAsync("Ngày 10 tháng 11");
        await life.DoAsync(Case.Officer(), new ExtendDeadline("Cần xác minh"));
        await WaitAsync(28); // 33 days: 20, 5 of the pause and 10 more
        await AnswerAsync(life);
        Assert.False(Facts.WasLate);
    }

    [Fact]
    public async Task Facts_OfWhatIsReopened_CountEveryAnswer()
    {
        var life = await Case.AtAsync(Stage.Answered, _city);
        await life.Sender.SayAsync($"Chưa hài lòng {life.Id} vì chưa ai xin lỗi");
        Assert.Equal(Satisfaction.Dissatisfied, Facts.Satisfaction);
        await life.DoAsync(Case.Coordinator, new ReopenFeedback("Chưa trả lời đủ"));
        var days = Facts.WorkingDays;
        Assert.True(Facts is { Reopenings: 1, WasLate: false, IsOpen: true, DueAt: not null, AnsweredAt: not null });

        await WaitAsync(22);
        await AnswerAsync(life);
        Assert.True(Facts is { WasLate: true, Satisfaction: null }); // the second one was late
        Assert.Equal(days, Facts.WorkingDays);
        await life.Sender.SayAsync($"Hài lòng {life.Id}");
        Assert.Equal(Satisfaction.Satisfied, Facts.Satisfaction);
    }

    [Fact]
    public async Task Facts_OfWhatIsGivenOn_AreThoseOfTheNewAgency()
    {
        var life = await Case.AtAsync(Stage.UnderReview, _city);
        Assert.Null(Facts.AgencyCode);
        await life.DoAsync(Case.Coordinator, new AssignFeedback("SXD"));
        Assert.Equal("SXD", Facts.AgencyCode);
    }

    [Fact]
    public async Task Facts_OfWhatIsDeclinedAfterAnAgencyHadIt_AreNoAgencys()
    {
        await Case.AtAsync(Stage.Declined, _city);
        Assert.True(Facts is { IsDeclined: true, AgencyCode: null, DueAt: null, AnsweredAt: null, IsOpen: false });
    }

    [Fact]
    public async Task Facts_OfWhatIsDeclinedAfterAnAnswer_NeverEnterTheFigures()
    {
        var life = await Case.AtAsync(Stage.Answered, _city);
        await life.DoAsync(Case.Coordinator, new ReopenFeedback("Xem lại"));
        await life.DoAsync(Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"));
        await life.DoAsync(Case.Coordinator, new DeclineFeedback(Scope.Incident, "Việc tại hiện trường"));
        Assert.Equal(0, Tally.Of([.. _city.Statistics.All.Where(facts => !facts.IsDeclined)]).Answered);
    }

    [Fact]
    public async Task Facts_OfWhatIsTakenBack_OweNothing()
    {
        await Case.AtAsync(Stage.Withdrawn, _city);
        Assert.True(Facts is { IsWithdrawn: true, IsOpen: false, DueAt: null, AgencyCode: Case.Handler });
    }

    private async Task WaitAsync(int days)
    {
        var end = _city.Time.GetUtcNow().AddDays(days);
        await _city.RunAsync(TimeSpan.FromDays(days));
        _city.Time.MoveTo(end);
    }

    private static async Task AnswerAsync(Case life)
    {
        await life.DoAsync(Case.Officer(), new ProposeAnswer("Đã nhắc nhở cán bộ.", []));
        Assert.Null((await life.DoAsync(Case.Coordinator, new ApproveAnswer())).Refusal);
    }
}
