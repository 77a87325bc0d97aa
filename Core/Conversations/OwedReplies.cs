using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>The replies a conversation owes: sent in their order, one at a time.</summary>
public static class OwedReplies
{
    /// <param name="isPrompt">It takes the place of prompts that nobody has begun to send, as after an outage.</param>
    public static Conversation Owe(this Conversation conversation, ChatMessage message, DateTimeOffset now, bool isPrompt = false)
    {
        var number = conversation.ReplyCount + 1;
        var waiting = isPrompt ? conversation.Replies.RemoveAll(reply => reply.IsPrompt && reply.Delivery.Attempts == 0) : conversation.Replies;
        return conversation with
        {
            ReplyCount = number,
            Replies = waiting.Add(new OwedReply(number, message, new DeliveryState(now), isPrompt)),
        };
    }

    /// <summary>Claims the oldest reply if its time has come.</summary>
    public static ClaimedConversation ClaimFirst(this Conversation conversation, DateTimeOffset now)
    {
        if (conversation.Replies is not [var first, ..] || !first.Delivery.IsDueAt(now))
            return new ClaimedConversation(conversation, null, null);
        var claimed = first with { Delivery = first.Delivery.Attempt(now, now + WorkRules.AttemptLife) };
        return new ClaimedConversation(conversation with { Replies = conversation.Replies.SetItem(0, claimed) }, claimed, null);
    }

    /// <param name="nextTry">Null: nothing more is owed, because it arrived or was handed to a person.</param>
    public static Conversation Record(this Conversation conversation, int number, DateTimeOffset? nextTry, bool mayHaveHappened)
    {
        var index = conversation.Replies.FindIndex(reply => reply.Number == number);
        if (index < 0)
            return conversation;
        var reply = conversation.Replies[index];
        return conversation with
        {
            Replies = nextTry is null
                ? conversation.Replies.RemoveAt(index)
                : conversation.Replies.SetItem(index, reply with { Delivery = reply.Delivery.Fail(nextTry, mayHaveHappened) }),
        };
    }
}
