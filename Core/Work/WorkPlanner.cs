using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Retention;

namespace CitizenFeedback.Core.Work;

/// <summary>Computes from a feedback what is owed, what of it is due, and when to look again. Pure.</summary>
public static class WorkPlanner
{
    public static WorkPlan Plan(Feedback feedback, WorkRules rules, DateTimeOffset now)
    {
        var owed = Owed(feedback, rules).Select(work => rules.Paused.Contains(work.Key.Kind) ? work.NotBefore(now + WorkRules.PausePatience) : work).ToList();
        var due = owed.Where(work => work.State.IsDueAt(now)).ToList();
        var byTime = feedback.ErasureWish is not null && MayBeErased(feedback, owed)
            ? new TimePlan([EraseFeedback.OnWish(feedback, now)], Next: null)
            : rules.Time.Plan(feedback, now);
        return new WorkPlan(due, byTime.Due, Earlier(NextLook(feedback, owed, now), byTime.Due is [] ? byTime.Next : now));
    }

    /// <returns>The work if it is still owed and unsettled; null otherwise.</returns>
    public static OwedWork? Find(Feedback feedback, WorkKey key, WorkRules rules) =>
        Owed(feedback, rules).FirstOrDefault(work => work.Key == key);

    /// <summary>Nothing is owed now, and nobody but a person or the sender can change that.</summary>
    public static bool IsAtRest(Feedback feedback, WorkRules rules) =>
        feedback.Stage.IsFinal() && !Owed(feedback, rules).Any() && (feedback.ErasureWish is null || feedback.IsErased);

    /// <summary>It has ended, and nothing needs its words any more: the lines of lists hold none.</summary>
    public static bool MayBeErased(Feedback feedback, WorkRules rules) => MayBeErased(feedback, Owed(feedback, rules));

    private static bool MayBeErased(Feedback feedback, IEnumerable<OwedWork> owed) =>
        feedback is { IsErased: false, Conflict: null } && feedback.Stage.IsFinal() && owed.All(work => work.Key.Kind == WorkKind.List);

    private static IEnumerable<OwedWork> Owed(Feedback feedback, WorkRules rules) =>
        Candidates(feedback, rules)
            .Select(work => feedback.Deliveries.TryGetValue(work.Key.ToString(), out var state) ? work with { State = state } : work)
            .Where(work => !work.State.IsSettled);

    private static IEnumerable<OwedWork> Candidates(Feedback feedback, WorkRules rules)
    {
        if (feedback.Erasure is { } erased)
            return [new OwedWork(new WorkKey(WorkKind.Erasure, 1), new DeliveryState(erased.At)), CopiesOf(feedback, rules, erased.At)];
        return [.. Messages(feedback, rules), CopiesOf(feedback, rules, feedback.ChangedAt)];
    }

    private static IEnumerable<OwedWork> Messages(Feedback feedback, WorkRules rules)
    {
        if (rules.CitySystemOn && feedback.IsForRegisters)
            yield return new OwedWork(new WorkKey(WorkKind.CitySync, feedback.Version), new DeliveryState(feedback.ChangedAt));

        if (rules.PortalOn && feedback.IsForRegisters && feedback.Conflict is null)
            yield return new OwedWork(new WorkKey(WorkKind.PortalSync, feedback.Version), new DeliveryState(feedback.PortalFreeAt));

        // In their order: the next is owed only when the one before has arrived or was parked.
        if (feedback.Notices.Find(notice => !feedback.IsSettled(notice)) is { } next)
            yield return new OwedWork(KeyOf(next), new DeliveryState(next.Since));

        if (rules.SecondOpinionOn && feedback.AwaitsOpinion)
            yield return new OwedWork(new WorkKey(WorkKind.SecondOpinion, 1), new DeliveryState(feedback.StageSince));

        foreach (var reminder in feedback.Reminders)
            yield return new OwedWork(new WorkKey(WorkKind.Reminder, reminder.Number), new DeliveryState(reminder.Since));
    }

    private static OwedWork CopiesOf(Feedback feedback, WorkRules rules, DateTimeOffset since) =>
        new(new WorkKey(WorkKind.List, rules.Time.FingerprintOf(feedback)), new DeliveryState(since));

    private static WorkKey KeyOf(OwedNotice notice) => new(WorkKind.Notice, notice.Number);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => other is null || one < other ? one : other;

    private static DateTimeOffset? NextLook(Feedback feedback, List<OwedWork> owed, DateTimeOffset now)
    {
        if (owed.Count == 0)
            return feedback.Stage.IsFinal() ? null : now + WorkRules.LongestSleep;
        var next = owed.Min(work => work.State.NextLook(now) ?? LostHintLook(work.State, now));
        return next < now + WorkRules.LongestSleep ? next : now + WorkRules.LongestSleep;
    }

    private static DateTimeOffset LostHintLook(DeliveryState due, DateTimeOffset now)
    {
        var lost = due.WaitingSince + WorkRules.HintPatience;
        return lost > now ? lost : now + WorkRules.HintPatience;
    }
}
