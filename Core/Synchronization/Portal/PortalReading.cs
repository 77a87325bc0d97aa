using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Compares what the portal says with what we know, now or then.</summary>
internal static class PortalReading
{
    /// <summary>The portal says what stands here: the same answer, whether it was checked yet or not, or the same status and no other answer.</summary>
    public static bool Says(this PortalChange told, FeedbackRecord record)
    {
        var answer = HandlingText.Clean(told.Answer, HandlingText.MostOfAnswer);
        var ours = record.TextOf(record.Feedback!.Answer?.Text) ?? "";
        return told.Status == PortalStatus.Answered && answer.Length > 0
            ? answer == ours
            : told.Status == PortalStatuses.Of(record.Feedback.Stage) && (answer.Length == 0 || answer == ours);
    }

    /// <returns>The record as it was when it had that version; null if it never had it.</returns>
    public static FeedbackRecord? AtVersion(this FeedbackRecord record, int version)
    {
        if (version > record.Feedback!.Version)
            return null;
        Feedback? then = null;
        foreach (var e in record.Events)
        {
            var next = Feedback.Apply(record.Id, then, e);
            if (next.Version > version)
                break;
            then = next;
        }

        return then is null ? null : record with { Feedback = then };
    }

    /// <summary>The record with what was decided, before it is stored.</summary>
    public static FeedbackRecord After(this FeedbackRecord record, FeedbackChange change) => record with
    {
        Feedback = change.Events.Aggregate(record.Feedback, (feedback, next) => Feedback.Apply(record.Id, feedback, next)),
        Texts = record.Texts.Concat(change.Texts).ToDictionary(),
    };
}
