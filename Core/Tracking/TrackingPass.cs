using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Tracking;

/// <summary>What a browser got that may see one feedback for a while.</summary>
public sealed record TrackingPass(FeedbackId Id, TrackingWay Way, DateTimeOffset Until);

/// <summary>How somebody showed that the feedback is theirs; it decides what is shown.</summary>
public enum TrackingWay
{
    /// <summary>With the code and four digits, which a neighbour may know too: nothing the sender wrote.</summary>
    Code,

    /// <summary>With the address only the sender got: the own words too. Name, phone and address stand on no page.</summary>
    Link,
}
