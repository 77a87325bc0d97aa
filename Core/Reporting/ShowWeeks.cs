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
        var (facts, declined) = (new Dictionary<FeedbackId, FeedbackFacts>(), new Dictionary<FeedbackId, DeclinedDraft>());
        foreach (var month in MonthsOf(weeks[^1].Monday))
        {
            await foreach (var fact in statistics.ReadAsync(month, cancellation))
                facts[fact.Code] = fact;
            await foreach (var draft in statistics.ReadDeclinedAsync(month, cancellation))
                declined[draft.Code] = draft; // one that was declined again in the next month is counted there
        }

        var counted = facts.Values.Where(fact => fact.Machine is not null).ToLookup(fact => Week.Of(fact.ReceivedAt), fact => fact.Machine!);
        var left = declined.Values.Where(draft => !facts.ContainsKey(draft.Code)).ToLookup(draft => Week.Of(draft.At));
        return Result<IReadOnlyList<WeekFigures>>.Of([.. weeks.Select(week => WeekFigures.Of(week, [.. counted[week]], left[week].Count()))]);
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
