using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Puts a reminder that a feedback owes into the digest of the agency and day.</summary>
public sealed class GatherReminder(PerformWork perform, IDigestStore digests, IWorkQueue queue, TimeProvider time)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "list", GatherAsync, cancellation);

    /// <remarks>The call first: an entry must never wait without one. What was concealed from the agency meanwhile is settled without a word.</remarks>
    private async Task<DeliveryOutcome> GatherAsync(FeedbackRecord record, OwedWork work, CancellationToken cancellation)
    {
        var reminder = record.Feedback!.Reminders[work.Key.Number - 1];
        if (record.Feedback.IsConcealedFrom(reminder.AgencyCode))
            return new DeliveryOutcome.Done("concealed");
        var key = new DigestKey(reminder.AgencyCode, reminder.Level, LocalTime.DateOf(reminder.Since));
        var entry = new DigestEntry(record.Id, reminder.Rule, reminder.Step, reminder.DueAt, reminder.Since > reminder.DueAt, reminder.Number);
        await queue.SendAsync(new DigestCall(key).Gather(time.GetUtcNow()), cancellation);
        await digests.AddAsync(key, entry, cancellation);
        return new DeliveryOutcome.Done($"{key}");
    }
}
