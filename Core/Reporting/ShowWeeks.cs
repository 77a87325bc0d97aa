using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Reporting;

/// <summary>How the machine did week by week, for those who look after it.</summary>
public sealed class ShowWeeks(IStatistics statistics, TimeProvider time)
{
    /// <summary>A quarter.</summary>
    private const int Recent = 13;

    /// <returns>The running week first; <see cref="HandlingRefusals.NotAllowed"/>.</returns>
    public async Task<Result<IReadOnlyList<WeekFigures>>> RunAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role is not (Role.Coordinator or Role.Operator))
            return HandlingRefusals.NotAllowed;
        var weeks = new List<Week> { Week.Of(time.GetUtcNow()) };
        while (weeks.Count < Recent)
            weeks.Add(weeks[^1].Previous);
        var figures = weeks.ToDictionary(week => week, WeekFigures.None);
        var months = MonthsOf(weeks[^1].Monday).ToList();
        var left = await DeclinedAsync(months, cancellation);
        foreach (var month in months)
            await foreach (var fact in statistics.ReadAsync(month, cancellation))
            {
                left.Remove(fact.Code);
                if (fact.Machine is { } machine && figures.TryGetValue(Week.Of(fact.ReceivedAt), out var week))
                    figures[week.Week] = week.With(machine);
            }

        foreach (var week in left.Values.Where(figures.ContainsKey))
            figures[week] = figures[week].WithLeft();
        return Result<IReadOnlyList<WeekFigures>>.Of([.. weeks.Select(week => figures[week])]);
    }

    /// <returns>The week in which each draft was last declined; facts of feedback are many more and are counted as they are read.</returns>
    private async Task<Dictionary<FeedbackId, Week>> DeclinedAsync(IReadOnlyList<Month> months, CancellationToken cancellation)
    {
        var declined = new Dictionary<FeedbackId, Week>();
        foreach (var month in months)
            await foreach (var draft in statistics.ReadDeclinedAsync(month, cancellation))
                declined[draft.Code] = Week.Of(draft.At); // one that was declined again in the next month is counted there
        return declined;
    }

    /// <summary>From the month of that day to the running one.</summary>
    private IEnumerable<Month> MonthsOf(DateOnly first)
    {
        var months = new Stack<Month>([Month.Of(time.GetUtcNow())]);
        while (months.Peek().First > first)
            months.Push(months.Peek().Previous);
        return months;
    }
}
