using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Tracking;

/// <summary>What a browser got that may see one feedback for a while.</summary>
public sealed record TrackingPass(FeedbackId Id, TrackingWay Way, DateTimeOffset Until);

/// <summary>How somebody showed that the feedback is theirs; it decides what is shown, and what may be done.</summary>
public enum TrackingWay
{
    /// <summary>With the code and four digits, which a neighbour or an official may know too: nothing the sender wrote; information may be added, which the chat tells.</summary>
    Code,

    /// <summary>With the address only the sender got: the own words too, and every act. Name, phone and address stand on no page.</summary>
    Link,
}
