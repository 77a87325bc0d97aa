using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Forms;

/// <summary>Addresses of the form, as they are given in the chat.</summary>
public sealed class FormLinks(LinkSeal seal, Uri publicBase)
{
    /// <summary>Own choice: time to open it; whoever has opened it has <see cref="FeedbackForm.Life"/> to fill it in.</summary>
    private static readonly TimeSpan ToBeOpened = TimeSpan.FromHours(1);

    private readonly PersonalLinks _links = new("bieu-mau", seal, publicBase, ToBeOpened);

    public Uri LinkOf(string senderId, FeedbackId draft, DateTimeOffset now) => _links.LinkOf(senderId, draft, now);

    /// <summary>When the sender asked for it.</summary>
    public static DateTimeOffset GivenAt(LinkTicket ticket) => ticket.Until - ToBeOpened;

    /// <inheritdoc cref="PersonalLinks.Read"/>
    public LinkTicket? Read(string token) => _links.Read(token);
}
