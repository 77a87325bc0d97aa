using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Sends messages of the Official Account to one person, and finds what was sent.</summary>
public interface IChatMessages
{
    /// <summary>One try. A time-out or a broken connection is a failure that may have happened.</summary>
    Task<DeliveryOutcome> SendAsync(string recipientId, ChatMessage message, CancellationToken cancellation);

    /// <summary>Looks for a message whose text contains <paramref name="mark"/>, sent to the person at or after <paramref name="since"/>.</summary>
    Task<SentLookup> FindSentAsync(string recipientId, string mark, DateTimeOffset since, CancellationToken cancellation);
}

/// <summary>A message to a person.</summary>
/// <param name="Text">At most 2,000 characters (Zalo, consultation message).</param>
/// <param name="Buttons">At most five; a tap comes back as a text message with the payload, or opens an address.</param>
public sealed record ChatMessage(string Text, IReadOnlyList<ChatButton> Buttons);

/// <param name="Title">At most 100 characters.</param>
/// <param name="Payload">What the tap sends back, readable: the sender sees it as their own message.</param>
/// <param name="Address">What the tap opens instead.</param>
public sealed record ChatButton(string Title, string Payload, Uri? Address = null)
{
    public static ChatButton Opening(string title, Uri address) => new(title, "", address);

    /// <summary>A tap says what stands on the button.</summary>
    public static ChatButton Saying(string title) => new(title, title);
}

/// <summary>What the look-up of a sent message found.</summary>
public abstract record SentLookup
{
    private SentLookup()
    {
    }

    public sealed record Found(string MessageId) : SentLookup;

    /// <summary>The conversation was read back to the start of the period, and it is not there.</summary>
    public sealed record Absent : SentLookup;

    /// <summary>The look-up itself failed.</summary>
    public sealed record Failed(DeliveryOutcome.Failed Failure) : SentLookup;
}
