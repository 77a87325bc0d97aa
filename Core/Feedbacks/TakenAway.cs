using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Feedback on conduct that names the agency that has it is given to another.</summary>
internal static class TakenAway
{
    /// <param name="next">What was just told or decided.</param>
    /// <returns>What follows from it; empty if that agency may have it.</returns>
    public static IEnumerable<FeedbackEvent> After(Feedback before, FeedbackEvent next, DeadlineRules deadlines)
    {
        var after = Feedback.Apply(before.Id, before, next);
        if (after.AgencyCode is { } agency && after.IsConcealedFrom(agency) && StageChanges.Allowed(after.Stage, Stage.UnderReview))
            yield return new ReviewRequested(next.At, "names-agency", deadlines.TransferDueOn(next.At));
    }
}
