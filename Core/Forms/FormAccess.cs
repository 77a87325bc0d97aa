using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Forms;

/// <summary>What an address of a form leads to.</summary>
public abstract record FormAccess
{
    private FormAccess()
    {
    }

    /// <summary>No address of ours.</summary>
    public sealed record Forged : FormAccess;

    /// <summary>Never opened in time, or not sent in time, or its draft was cancelled in the chat.</summary>
    public sealed record Ended : FormAccess;

    /// <summary>Opened in another browser.</summary>
    public sealed record Elsewhere : FormAccess;

    /// <summary>The feedback was sent, by the form or in the chat.</summary>
    public sealed record Sent(LinkTicket Ticket, bool FromHere) : FormAccess;

    /// <summary>The feedback was sent in the chat while this browser had its form open: what stands in the form was not.</summary>
    public sealed record SentInChat(LinkTicket Ticket, FeedbackForm Form, string ETag) : FormAccess;

    /// <summary>A new address: nothing is shown until somebody opens the form, because programs that preview links look at addresses too.</summary>
    /// <param name="Opened">The form as it was opened before, for an address the sender has asked for since: its day is over, or its browser lost.</param>
    public sealed record New(LinkTicket Ticket, StoredForm? Opened = null) : FormAccess;

    public sealed record Open(FeedbackForm Form, string ETag) : FormAccess;
}
