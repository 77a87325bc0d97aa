using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class ListTests
{
    private static readonly ListQuery All = new(IsOpen: true, OwnSteps: false, Step: null, Overdue: false, After: null, Most: 50);

    private readonly TestCity _city = new();

    [Fact]
    public async Task List_ShowsEachWhatItHasAndNothingElse()
    {
        var life = await Case.BeginAsync(_city);
        Assert.Single(await ListAsync(Case.Coordinator, All));
        Assert.Single(await ListAsync(Case.Officer(), All with { OwnSteps = true, Step = Step.Accept }));
        Assert.Empty(await ListAsync(Case.Officer("SXD"), All));
        Assert.Equal(HandlingRefusals.NotAllowed, (await Lists.RunAsync(new Official("VPUBND", Role.Operator, "x"), All, default)).Refusal);

        await life.DoAsync(Case.Coordinator, new AssignFeedback("SXD"));
        Assert.Empty(await ListAsync(Case.Officer(), All));
        Assert.Single(await ListAsync(Case.Officer("SXD"), All));
    }

    [Fact]
    public async Task List_OfWhatNamesTheOwnAgency_IsEmpty()
    {
        await Case.BeginAsync(_city, "Cán bộ Văn phòng UBND thành phố bắt tôi đi lại 4 lần bổ sung giấy tờ");
        Assert.Empty(await ListAsync(Case.Coordinator, All));
        Assert.Single(await ListAsync(new Official("UBNDTP", Role.Coordinator, "x"), All));
    }

    [Theory]
    [InlineData(Step.Review)]
    [InlineData(Step.Accept)]
    public async Task List_WhenTheAnswerIsLate_ShowsEveryStepToItAsOverdue(Step step)
    {
        var life = await Case.AtAsync(Stage.InProgress, _city);
        var reply = TestCity.Handling.Steps.ReplyOf(await life.LoadAsync()).DueAt!.Value;
        _city.Time.MoveTo(reply.AddHours(-1));
        await life.DoAsync(Case.Officer(), new ReturnFeedback("Không thuộc thẩm quyền"));
        if (step == Step.Accept)
            await life.DoAsync(Case.Coordinator, new AssignFeedback("SXD"));
        Assert.Empty(await ListAsync(Case.Coordinator, All with { Overdue = true }));

        _city.Time.MoveTo(reply.AddMinutes(1));
        var line = Assert.Single(await ListAsync(Case.Coordinator, All with { Overdue = true }));
        Assert.Equal((step, reply), (line.Step, line.DueAt));
    }

    [Fact]
    public async Task List_PageByPage_GivesEachOnceByDueDate()
    {
        for (var sender = 0; sender < 7; sender++)
        {
            await new Sender(_city, $"{2000 + sender}").SubmitAsync();
            await _city.RunAsync(TimeSpan.FromDays(1));
        }

        var seen = new List<ListEntry>();
        for (string? after = null; ;)
        {
            var page = (await Lists.RunAsync(Case.Coordinator, All with { After = after, Most = 3 }, default)).Value;
            seen.AddRange(page.Items);
            if ((after = page.Next) is null)
                break;
        }

        Assert.Equal(7, seen.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal(seen.Select(entry => entry.DueAt).Order(), seen.Select(entry => entry.DueAt));
        Assert.NotEmpty(await ListAsync(Case.Coordinator, All with { Overdue = true }));
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(false, Step.Answer, false)]
    [InlineData(false, null, true)]
    public async Task List_OfStepsOfWhatIsDone_IsEmptyWithoutLookingThroughAllThatEverWas(bool own, Step? step, bool overdue)
    {
        var query = All with { IsOpen = false, OwnSteps = own, Step = step, Overdue = overdue };
        Assert.Empty((await new ListFeedback(new Unread(), _city.Time).RunAsync(Case.Coordinator, query, default)).Value.Items);
    }

    [Fact]
    public async Task Rebuild_WritesWhatTheFeedbackSay()
    {
        await Case.BeginAsync(_city);
        var rebuilt = new MemoryLists(_city.Kill);
        var statistics = new MemoryStatistics(_city.Kill);
        var rebuild = new RebuildLists(_city.Feedbacks, new WriteCopies(rebuilt, statistics, TestCity.Handling.Steps, TestCity.Handling.Office), statistics);
        Assert.Equal(HandlingRefusals.NotAllowed, (await rebuild.RunAsync(Case.Coordinator, default)).Refusal);
        Assert.Equal(1, (await rebuild.RunAsync(Case.Coordinator with { Role = Role.Operator }, default)).Value);
        var now = Assert.Single((await new ListFeedback(rebuilt, _city.Time).RunAsync(Case.Coordinator, All, default)).Value.Items);
        var before = Assert.Single(await ListAsync(Case.Coordinator, All));
        Assert.Equal((before.Code, before.Stage, before.DueAt), (now.Code, now.Stage, now.DueAt));
    }

    private ListFeedback Lists => new(_city.Lists, _city.Time);

    private async Task<IReadOnlyList<ListEntry>> ListAsync(Official official, ListQuery query) => (await Lists.RunAsync(official, query, default)).Value.Items;

    private sealed class Unread : IFeedbackLists
    {
        public Task RefreshAsync(ListEntry entry, IReadOnlyList<ListName> into, IReadOnlyList<ListName> outOf, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<ListEntry> ReadAsync(ListName list, string? after, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
