using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Tracking;

/// <summary>
/// The history as the sender may see it. Words of officials stand in it only where the sender was told them: questions, and why it was declined
/// or takes longer. What is named nowhere here is not shown.
/// </summary>
internal static class TrackingHistory
{
    public static IReadOnlyList<TrackingMoment> Of(FeedbackRecord record, AgencyDirectory agencies) =>
        [.. record.Events.Select(e => MomentOf(e, record, agencies)).OfType<TrackingMoment>()];

    private static TrackingMoment? MomentOf(FeedbackEvent e, FeedbackRecord record, AgencyDirectory agencies) => e switch
    {
        Received => new(e.At, Milestone.Received),
        ReviewRequested { Why: "sender-insists" } => new(e.At, Milestone.Insisted),
        ReviewRequested => new(e.At, Milestone.UnderReview),
        Declined declined => new(e.At, Milestone.Declined, Text: ToldWith(declined, record)),
        Assigned assigned => new(e.At, Milestone.Assigned, agencies.NameOf(assigned.AgencyCode)),
        InformationAdded => new(e.At, Milestone.Added),
        Withdrawn => new(e.At, Milestone.Withdrawn),
        _ => HandlingOf(e, record),
    };

    private static TrackingMoment? HandlingOf(FeedbackEvent e, FeedbackRecord record) => e switch
    {
        Accepted => new(e.At, Milestone.Accepted),
        Returned => new(e.At, Milestone.Returned),
        SenderAsked asked => new(e.At, Milestone.Asked, Text: ToldWith(asked, record)),
        WaitEnded => new(e.At, Milestone.WaitEnded),
        AnswerProposed => new(e.At, Milestone.Drafted),
        AnswerSentBack => new(e.At, Milestone.Redrafted),
        AnswerApproved => new(e.At, Milestone.Answered),
        DeadlineExtended extended => new(e.At, Milestone.Extended, Text: ToldWith(extended, record)),
        Rated rated => new(e.At, Milestone.Rated, Satisfaction: rated.Satisfaction),
        Reopened { By: null } => new(e.At, Milestone.ReopenedBySender),
        Reopened => new(e.At, Milestone.Reopened),
        Closed => new(e.At, Milestone.Closed),
        Erased => new(e.At, Milestone.Erased),
        _ => null,
    };

    private static string? ToldWith(IHasText e, FeedbackRecord record) => record.TextOf(e.Text);
}
