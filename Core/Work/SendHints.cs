using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Work;

/// <summary>Tells the consumers that work may be owed. A hint can be lost or doubled without harm.</summary>
public sealed class SendHints(IWorkQueue queue, WorkRules rules, TimeProvider time)
{
    public async Task ForDueWorkAsync(Feedback feedback, CancellationToken cancellation)
    {
        foreach (var work in WorkPlanner.Plan(feedback, rules, time.GetUtcNow()).Due)
            await SendAsync(feedback.Id, work, cancellation);
    }

    /// <summary>Repeats the hints of work that has waited so long that its hint must be lost.</summary>
    public async Task ForForgottenWorkAsync(FeedbackId id, IEnumerable<OwedWork> due, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var work in due)
            if (work.State.WaitingSince + WorkRules.HintPatience <= now || work.State.Attempts > 0)
                await SendAsync(id, work, cancellation);
    }

    private Task SendAsync(FeedbackId id, OwedWork work, CancellationToken cancellation)
    {
        var messageId = $"{id}:{work.Key}:{work.State.Attempts}:{time.GetUtcNow().UtcTicks}";
        return queue.SendAsync(QueueMessage.Of(QueueOf(work.Key.Kind), messageId, new WorkHint(id, work.Key.ToString())), cancellation);
    }

    private static WorkQueue QueueOf(WorkKind kind) => kind switch
    {
        WorkKind.CitySync => WorkQueue.CitySync,
        WorkKind.PortalSync => WorkQueue.PortalSync,
        WorkKind.Notice => WorkQueue.ZaloNotices,
        WorkKind.List or WorkKind.Erasure => WorkQueue.FeedbackLists,
        WorkKind.Reminder => WorkQueue.FeedbackReminders,
        WorkKind.SecondOpinion => WorkQueue.SecondOpinions,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
