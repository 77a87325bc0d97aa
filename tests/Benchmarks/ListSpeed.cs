using System.Diagnostics;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Benchmarks;

/// <summary>The first page of a list with 10,000 open feedback: all lines are read and put in order. Beside it: the first thousand lines read and nothing else.</summary>
internal static class ListSpeed
{
    private const int Count = 10_000, Few = 1_000, Rounds = 5;

    private static readonly ListName City = new(null, IsOpen: true);
    private static readonly Official Coordinator = new("VPUBND", Role.Coordinator, "x");

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(string storage, CancellationToken ct)
    {
        var lists = new ListTable(new StorageAccess(new StorageSettings { ConnectionString = storage }));
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (number, stop) =>
            await lists.RefreshAsync(LineOf(number), [City], [], stop));
        var list = new ListFeedback(lists, TimeProvider.System);
        var query = new ListQuery(IsOpen: true, OwnSteps: false, Step: null, Overdue: false, After: null, Most: 50);
        var page = await TimeOf(async () => await list.RunAsync(Coordinator, query, ct));
        var few = await TimeOf(async () => await lists.ReadAsync(City, after: null, ct).Take(Few).CountAsync(ct));
        return [new Figure($"First page of {Count} open, by due date", Figures.Text(page), Figures.Times(page, few, $"reading {Few} lines"))];
    }

    private static ListEntry LineOf(int number)
    {
        var received = new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero).AddSeconds(number * 7919 % 86_400);
        return new ListEntry(
            FeedbackId.New("HNZ", new DateOnly(2026, 11, 25)), 5, Stage.InProgress, Scope.Regulation, IsUrgent: false, "SXD", received, received, Step.Answer, "SXD", received.AddDays(20),
            new DateOnly(2026, 12, 15), IsProvisional: false, Confidence.Medium, []);
    }

    /// <summary>The median, after the runtime has compiled it.</summary>
    private static async Task<TimeSpan> TimeOf(Func<Task> run)
    {
        List<TimeSpan> times = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await run();
            times.Add(watch.Elapsed);
        }

        return times[1..].Percentile(0.5);
    }
}
