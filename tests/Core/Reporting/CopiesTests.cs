using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Reporting;

/// <summary>Facts are written as work the feedback owes: late, twice, in any order.</summary>
public sealed class CopiesTests
{
    private readonly TestCity _city = new();

    [Fact]
    public async Task Facts_OfWhateverOrderTheyAreWrittenIn_EndAlike()
    {
        var moments = await LifeAsync();
        Assert.Equal(5, moments.Count);
        foreach (var order in Permutations([.. moments]))
        {
            var statistics = new MemoryStatistics(new KillSwitch());
            foreach (var record in order.Concat(order)) // and each twice
                await Writing(statistics).RunAsync(record, default);
            Assert.Equal(Assert.Single(_city.Statistics.All), Assert.Single(statistics.All));
        }
    }

    [Fact]
    public async Task Facts_WhenTheProcessDiesAtAnyMomentOfWriting_AreWritten()
    {
        for (var moment = 1; moment < 40; moment++)
        {
            var city = new TestCity();
            var life = await Case.AtAsync(Stage.Assigned, city);
            city.Kill.ArmFromNow(moment);
            await Killed.AgainAsync(() => city.Handle.RunAsync(life.Id, Case.Officer(), new AcceptFeedback(), null, new RequestKey("test", "1", "f"), default));
            await city.RunAsync(TimeSpan.FromMinutes(5));
            city.Kill.ArmFromNow(int.MaxValue);
            Assert.Equal((await life.LoadAsync()).Id, Assert.Single(city.Statistics.All).Code);
            Assert.False(WorkIsOwed(await life.LoadAsync()), $"killed at {moment}, {city.Kill.KilledAt}");
        }
    }

    [Fact]
    public async Task Rebuild_WritesFactsAnew_AndForgetsWhatIsNoMore()
    {
        await Case.AtAsync(Stage.Answered, _city);
        var known = Assert.Single(_city.Statistics.All);
        var lost = new MemoryStatistics(_city.Kill);
        await lost.PutAsync(known with { Code = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24)) }, default);
        var rebuild = new RebuildLists(_city.Feedbacks, Writing(lost), lost);
        Assert.Equal(1, (await rebuild.RunAsync(Case.Coordinator with { Role = Role.Operator }, default)).Value);
        Assert.Equal(known with { Moment = 0 }, Assert.Single(lost.All) with { Moment = 0 }); // the outcome of the first writing is an event too
    }

    private static bool WorkIsOwed(Feedback feedback) =>
        WorkPlanner.Find(feedback, new WorkKey(WorkKind.List, TestCity.Rules.Time.FingerprintOf(feedback)), TestCity.Rules) is not null;

    /// <summary>The record as it was after each step.</summary>
    private async Task<List<FeedbackRecord>> LifeAsync()
    {
        var life = await Case.AtAsync(Stage.Answered, _city);
        var whole = await _city.Feedbacks.LoadAsync(life.Id, default);
        var written = Assert.Single(_city.Statistics.All).Moment;
        int[] ends = [2, written / 3, written / 2, written - 3, written];
        return [.. ends.Select(end => whole with { Events = [.. whole.Events.Take(end)], Feedback = Feedback.Fold(life.Id, whole.Events.Take(end)) })];
    }

    private WriteCopies Writing(MemoryStatistics statistics) =>
        new(new MemoryLists(new KillSwitch()), statistics, TestCity.Handling.Steps, TestCity.Handling.Office);

    private static IEnumerable<FeedbackRecord[]> Permutations(FeedbackRecord[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (FeedbackRecord[])[first, .. rest]));
}
