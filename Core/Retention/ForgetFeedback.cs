using System.Collections.Concurrent;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>Erases feedback that has ended long enough ago, counted from the day it came to its end and not from its receipt.</summary>
public sealed class ForgetFeedback(IFeedbackStore feedbacks, EraseFeedback erase, RetentionRules rules) : IForget
{
    private const int AtOnce = 8;

    private static readonly (Stage Stage, RetentionSubject Subject)[] Ends =
    [
        (Stage.Closed, RetentionSubject.Closed), (Stage.Declined, RetentionSubject.Declined), (Stage.Withdrawn, RetentionSubject.Withdrawn),
        (Stage.Merged, RetentionSubject.Merged),
    ];

    /// <summary>About so many in a run: the first night of a new rule must not take the next day. What is left comes the night after.</summary>
    public int MostOfRun { get; init; } = 2000;

    public async Task<IReadOnlyList<RetentionCount>> RunAsync(DateTimeOffset now, bool isDry, CancellationToken cancellation)
    {
        var (gone, waiting) = (new ConcurrentBag<FeedbackStanding>(), new ConcurrentBag<FeedbackStanding>());
        // What still waits does not count: it must not keep the rest from its turn.
        var over = feedbacks.ListStandingsAsync(cancellation)
            .Where(one => !one.IsErased && RuleOf(one.Stage) is { } rule && one.StageSince <= rule.Until(now)).TakeWhile(_ => gone.Count < MostOfRun);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(over, parallel, async (one, stop) =>
        {
            var rule = RuleOf(one.Stage)!;
            var done = await erase.ByRuleAsync(one.Id, rule.Id, feedback => feedback.Stage == one.Stage && feedback.StageSince <= rule.Until(now), isDry, stop);
            if (done.Refusal is null)
                gone.Add(one);
            else if (done.Refusal == RetentionRefusals.StillOwed)
                waiting.Add(one);
        });
        return [.. Ends.Select(end => CountOf(rules[end.Subject], gone.Where(one => one.Stage == end.Stage).ToList(), waiting.Count(one => one.Stage == end.Stage)))];
    }

    private static RetentionCount CountOf(RetentionRule rule, List<FeedbackStanding> gone, int waiting) => new(
        rule.Id, rule.Days, gone.Count, waiting, [.. gone.Select(one => one.Id).OrderBy(id => id.Value, StringComparer.Ordinal).Take(RetentionCount.MostCodes)]);

    private RetentionRule? RuleOf(Stage stage) => stage.IsFinal() ? rules[Array.Find(Ends, end => end.Stage == stage).Subject] : null;
}
