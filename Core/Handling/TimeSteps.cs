using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>What time alone makes of a feedback: a wait that ends, a closing, word of progress, reminders. Pure.</summary>
public sealed class TimeSteps(NextSteps steps, ReminderRules reminders, OfficeTime office)
{
    /// <returns>The events that are due, and when the next will be; null when none will without another change.</returns>
    public TimePlan Plan(Feedback feedback, DateTimeOffset now)
    {
        if (steps.Of(feedback) is not { } step)
            return TimePlan.Nothing;
        var moments = Ends(feedback, step, now).Concat(Progress(feedback, now)).Concat(Reminders(feedback, step, now)).ToList();
        return new TimePlan(
            [.. moments.Where(moment => moment.At <= now).Select(moment => moment.Event)],
            moments.Where(moment => moment.At > now).Min(moment => (DateTimeOffset?)moment.At));
    }

    /// <summary>Changes with whatever its copies show of it: a change of the feedback, its erasure, or a limit of step or answer that moved with the calendar.</summary>
    public int FingerprintOf(Feedback feedback)
    {
        var due = (steps.Of(feedback)?.DueAt.UtcTicks ?? 0) + 31 * (steps.ReplyOf(feedback).DueAt?.UtcTicks ?? 0);
        var erasure = 17 * (feedback.ErasureWish?.At.UtcTicks ?? 0) + 7 * (feedback.Erasure?.At.UtcTicks ?? 0);
        return (int)(((ulong)feedback.Version * 0x9E3779B97F4A7C15 ^ (ulong)(due + erasure) * 0xC2B2AE3D27D4EB4F) >> 33);
    }

    private static IEnumerable<Moment> Ends(Feedback feedback, NextStep step, DateTimeOffset now)
    {
        if (step.Step == Step.SenderReply)
            yield return new Moment(step.DueAt, new WaitEnded(now));
        // Whoever has not got the answer yet cannot object to it.
        if (step.Step == Step.Close && feedback.Notices.TrueForAll(feedback.IsSettled))
            yield return new Moment(step.DueAt, new Closed(now, By: null));
    }

    /// <summary>In the morning of the last day of each progress limit; of several that were missed only the newest.</summary>
    private IEnumerable<Moment> Progress(Feedback feedback, DateTimeOffset now)
    {
        if (feedback.Stage is Stage.AwaitingSender or Stage.Answered || feedback.Scope is null)
            yield break;
        var next = steps.ProgressAfter(feedback.ProgressToldOn ?? steps.ReplyOf(feedback).DueOn!.Value).DueOn!.Value;
        for (var later = next; (later = steps.ProgressAfter(later).DueOn!.Value) <= LocalTime.DateOf(now);)
            next = later;
        yield return new Moment(LocalTime.At(next, office.Hours.On(next).Opens), new ProgressTold(now, next));
    }

    /// <summary>
    /// In office hours only. Of what has become due for the same people only the newest is told: after a silence, and when a step comes with
    /// little time left. An office that must not read a feedback is not reminded of it either.
    /// </summary>
    private IEnumerable<Moment> Reminders(Feedback feedback, NextStep step, DateTimeOffset now)
    {
        var all = reminders[step.Step]
            .Where(rule => feedback.IsBack || !rule.OnlyBack)
            .Select(rule => new Recall(rule, AgencyOf(rule, feedback, step), TimeOf(rule, feedback, step)))
            .Where(recall => !feedback.IsConcealedFrom(recall.AgencyCode)).ToList();
        foreach (var recall in all)
            if (!all.Exists(other => other.Overtakes(recall, now)) && !feedback.Reminders.Exists(told => IsSame(told, recall, feedback, step)))
                yield return new Moment(
                    office.WorksFrom(recall.At > now ? recall.At : now),
                    new Reminded(now, recall.Rule.Id, step.Step, recall.Rule.Level, recall.AgencyCode, step.DueAt));
    }

    /// <summary>A limit that moved is another one; a step that arrived arrives once, whatever becomes of its limit, and anew when it comes back.</summary>
    private static bool IsSame(Reminder told, Recall recall, Feedback feedback, NextStep step) =>
        told.Rule == recall.Rule.Id && told.Step == step.Step && told.AgencyCode == recall.AgencyCode
        && (recall.Rule.OfficeHours is null ? told.Since >= feedback.StageSince : told.DueAt == step.DueAt);

    private DateTimeOffset TimeOf(ReminderRule rule, Feedback feedback, NextStep step) => rule.OfficeHours switch
    {
        null => feedback.StageSince,
        { } hours and < 0 => office.Before(step.DueAt, TimeSpan.FromHours(-hours)),
        { } hours => office.Add(step.DueAt, TimeSpan.FromHours(hours)),
    };

    /// <summary>Whoever reviews this one in place of the coordinator is reminded in its place.</summary>
    private static string AgencyOf(ReminderRule rule, Feedback feedback, NextStep step) => rule.Level switch
    {
        ReminderLevel.Coordinator => feedback.ReviewerCode ?? rule.AgencyCode!,
        _ => rule.AgencyCode ?? step.OwnerCode,
    };

    private readonly record struct Moment(DateTimeOffset At, FeedbackEvent Event);

    /// <summary>A rule, whom it means here, and when its time comes.</summary>
    private readonly record struct Recall(ReminderRule Rule, string AgencyCode, DateTimeOffset At)
    {
        public bool Overtakes(Recall older, DateTimeOffset now) =>
            At > older.At && At <= now && Rule.Level == older.Rule.Level && AgencyCode == older.AgencyCode;
    }
}

/// <param name="Due">What follows by now.</param>
/// <param name="Next">When to look again; null when time alone will change nothing.</param>
public sealed record TimePlan(IReadOnlyList<FeedbackEvent> Due, DateTimeOffset? Next)
{
    public static readonly TimePlan Nothing = new([], null);
}
