using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Sends the replies of a conversation, one after the other. Each outcome is committed together with the claim of the next;
/// whatever must be tried later is called for before that commit.
/// </summary>
public sealed class DeliverReplies(
    IConversationStore store, SendOnce send, ParkReply park, IWorkQueue queue, WorkRules rules, TimeProvider time)
{
    public async Task RunAsync(string senderId, ClaimedConversation at, CancellationToken cancellation)
    {
        while (at.Claimed is { } reply)
        {
            var outcome = await TryEffect.RunAsync(
                reply.Delivery, ct => send.RunAsync(senderId, reply.Message, reply.Message.Text, reply.Delivery.UnknownSince, ct), time, cancellation);
            at = await RecordAsync(senderId, at, reply, outcome, await NextTryAsync(senderId, reply, outcome, cancellation), cancellation);
        }

        if (at.Conversation.Replies is [var waiting, ..] && waiting.Delivery.NextLook(time.GetUtcNow()) is { } look)
            await CallAgainAsync(senderId, look, cancellation);
    }

    /// <returns>Null when the reply is settled: delivered, or handed to a person.</returns>
    private async Task<DateTimeOffset?> NextTryAsync(string senderId, OwedReply reply, DeliveryOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is not DeliveryOutcome.Failed failed)
            return null;
        var nextTry = rules.Ladders.NextTry("zalo", reply.Delivery, $"{senderId}:{reply.Number}", failed, time.GetUtcNow());
        if (nextTry is { } at)
            await CallAgainAsync(senderId, at, cancellation);
        else
            await park.RunAsync(senderId, reply, failed, cancellation);
        return nextTry;
    }

    private async Task<ClaimedConversation> RecordAsync(
        string senderId, ClaimedConversation at, OwedReply reply, DeliveryOutcome outcome, DateTimeOffset? nextTry, CancellationToken cancellation)
    {
        var mayHaveHappened = outcome is DeliveryOutcome.Failed { MayHaveHappened: true };
        while (true)
        {
            var after = at.Conversation.Record(reply.Number, nextTry, mayHaveHappened).ClaimFirst(time.GetUtcNow());
            if (await store.TryCommitAsync(senderId, at.ETag, after.Conversation, eventKey: null, cancellation) is { } etag)
                return after with { ETag = etag };

            // An outcome is a fact: it is written on whatever others made of the conversation meanwhile.
            var reloaded = await store.LoadAsync(senderId, eventKey: null, cancellation);
            at = new ClaimedConversation(reloaded.Conversation, null, reloaded.ETag);
        }
    }

    private Task CallAgainAsync(string senderId, DateTimeOffset when, CancellationToken cancellation)
    {
        // Each call is a message of its own: one that came too early must not hide the next from the queue.
        var key = $"{senderId}:replies:{when.UtcTicks}:{time.GetUtcNow().UtcTicks}";
        var call = new ChatEvent(key, senderId, when, new RepliesOwed());
        return queue.SendAsync(call.ToMessage() with { NotBefore = when }, cancellation);
    }
}
