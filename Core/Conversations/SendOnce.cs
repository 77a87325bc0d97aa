using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Sends a message that must not arrive twice: Zalo knows no idempotency key, so after an attempt without a word the
/// conversation is read back first, and the message goes out again only if it is not there.
/// </summary>
public sealed class SendOnce(IChatMessages chat)
{
    /// <param name="mark">Text by which the message is recognised among those already sent.</param>
    /// <param name="unknownSince">Start of the first attempt nobody knows the end of; null if there is none.</param>
    public async Task<DeliveryOutcome> RunAsync(
        string recipientId, ChatMessage message, string mark, DateTimeOffset? unknownSince, CancellationToken cancellation)
    {
        if (unknownSince is not { } since)
            return await chat.SendAsync(recipientId, message, cancellation);

        return await chat.FindSentAsync(recipientId, mark, since, cancellation) switch
        {
            SentLookup.Found found => new DeliveryOutcome.Done(found.MessageId),
            SentLookup.Failed failed => failed.Failure,
            _ => await chat.SendAsync(recipientId, message, cancellation),
        };
    }
}
