using System.Diagnostics;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Benchmarks;

/// <summary>How long the planner takes for one open feedback on a morning when reminders of 10,000 are due.</summary>
internal static class PlanSpeed
{
    private const int Count = 10_000;

    private static readonly DateTimeOffset Received = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);
    private static readonly Official Officer = new("SXD", Role.Officer, "x");

    public static IEnumerable<Figure> Measure()
    {
        var handling = HandlingRules.Load(new DataFolder(Path.Combine(AppContext.BaseDirectory, "data")), new CitySettings("HNZ"));
        var rules = new WorkRules(Ladders.Load(Path.Combine(AppContext.BaseDirectory, "data", "ladders.tsv")), CitySystemOn: true, PortalOn: false, handling.Time);
        var histories = Enumerable.Range(0, Count).Select(minute => History(Received.AddSeconds(minute))).ToList();
        var open = histories.Select(history => Feedback.Fold(FeedbackId.New("HNZ", new DateOnly(2026, 11, 25)), history)!).ToList();
        var due = handling.Steps.Of(open[0])!.DueAt;
        var morning = LocalTime.At(LocalTime.DateOf(due).AddDays(-1), new TimeOnly(8, 0));

        var reminders = 0;
        var plan = TimeOf(() => reminders = open.Sum(feedback => WorkPlanner.Plan(feedback, rules, morning).ByTime.Count));
        var fold = TimeOf(() => histories.ForEach(history => Feedback.Fold(open[0].Id, history)));
        yield return new Figure($"Plan one of {Count} with reminders due", $"{plan.TotalMicroseconds / Count:0.0} µs", $"{plan / fold:0.0} x folding it from its events ({fold.TotalMicroseconds / Count:0.0} µs); {reminders} reminders");
    }

    private static List<FeedbackEvent> History(DateTimeOffset at) =>
    [
        new Received(at, "1001", "text-000001", [], null),
        new Classified(at, Scope.Regulation, 0.9, false, [], "words-1", [], "VPUBND"),
        new Assigned(at, "SXD", "regulation-named", [], new DateOnly(2026, 12, 2)),
        new Accepted(at.AddHours(1), Officer),
        new SenderAsked(at.AddHours(2), Officer, "text-000002"),
        new InformationAdded(at.AddDays(3), "text-000003", [], null),
    ];

    /// <summary>The best of five, after the runtime has compiled it.</summary>
    private static TimeSpan TimeOf(Action run) => Enumerable.Range(0, 6).Select(_ =>
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed;
    }).Skip(1).Min();
}
