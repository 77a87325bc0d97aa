using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>Work of a feedback that was given up and waits for a person, with what went wrong last.</summary>
/// <param name="Work">Work key, such as <c>notice:2</c>.</param>
/// <param name="Code">The target's own code, such as Zalo's <c>-230</c>.</param>
public sealed record ParkedWork(FeedbackId Id, string Work, DateTimeOffset Since, FailureKind Kind, string Code, string Reason)
{
    public static IEnumerable<ParkedWork> Of(FeedbackRecord record) =>
        from work in record.Feedback?.ParkedWork ?? []
        let failed = record.Events.OfType<DeliveryFailed>().Last(failed => failed.Work == work)
        select new ParkedWork(record.Id, work, failed.At, failed.Kind, failed.Code, failed.Reason);
}
