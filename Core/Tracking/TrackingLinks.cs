using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Addresses by which a sender opens the own feedback, as they are given in the chat.</summary>
public sealed class TrackingLinks(LinkSeal seal, Uri publicBase)
{
    /// <summary>
    /// Own choice: thirty days, as long as those of an answer's documents, so that one message of the chat serves for most of a feedback's life;
    /// "Tra cứu" gives a new one. It opens the page as often as one likes: whoever passes it on shows what the page shows.
    /// </summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private readonly PersonalLinks _links = new("theo-doi", seal, publicBase, Life);

    public Uri LinkOf(string senderId, FeedbackId id, DateTimeOffset now) => _links.LinkOf(senderId, id, now);

    /// <inheritdoc cref="PersonalLinks.Read"/>
    public LinkTicket? Read(string token) => _links.Read(token);
}
