using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Something that happened, as far as it is the sender's business.</summary>
/// <param name="Agency">Name of the agency it went to.</param>
/// <param name="Text">What the sender was told with it.</param>
public sealed record TrackingMoment(DateTimeOffset At, Milestone Milestone, string? Agency = null, string? Text = null, Satisfaction? Satisfaction = null);

/// <summary>What happened, in people's terms; the words stand in the page texts under <c>track.event.*</c>.</summary>
public enum Milestone
{
    Received,
    UnderReview,
    Insisted,
    Declined,
    Assigned,
    Added,
    Withdrawn,
    Accepted,
    Returned,
    Asked,
    WaitEnded,
    Drafted,
    Redrafted,
    Answered,
    Extended,
    Rated,
    ReopenedBySender,
    Reopened,
    Closed,
    Erased,
}
