using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Conversations;

/// <summary>The sender on the answer: content or not and why, and whether it shall be handled again.</summary>
public sealed class GiveOpinion(RateAnswer rate, ReopenAnswered reopen, FeedbackReplies replies, TimeProvider time)
{
    /// <param name="reason">Empty if none was given: whoever is dissatisfied is asked for it, and the rating counts all the same.</param>
    public async Task<Conversation> RateAsync(
        Conversation conversation, ChatEvent chatEvent, FeedbackId id, Satisfaction satisfaction, string reason, CancellationToken cancellation)
    {
        var rated = await rate.RunAsync(id, chatEvent.SenderId, satisfaction, reason, chatEvent.Key, cancellation);
        if (rated.Refusal is { } refusal)
            return conversation.Owe(replies.Refused(refusal, id), time.GetUtcNow());
        if (satisfaction != Satisfaction.Dissatisfied)
            return Say(conversation, null, replies.Rated(id));
        if (rated.Value.SatisfactionReason is null)
            return Say(conversation, Topic.AskedAt(chatEvent.SentAt, id, TopicKind.RatingReason), replies.AskRatingReason(id));
        return Say(conversation, GoesOn(conversation, chatEvent, id, TopicKind.RatingReason), replies.RatingReasonTaken(rated.Value));
    }

    /// <param name="reason">Empty if none was given: then that of the rating counts, or it is asked for.</param>
    public async Task<Conversation> ReopenAsync(
        Conversation conversation, ChatEvent chatEvent, FeedbackId id, string reason, CancellationToken cancellation)
    {
        var reopened = await reopen.RunAsync(id, chatEvent.SenderId, reason, chatEvent.Key, cancellation);
        if (reopened.Refusal == Refusals.ReasonMissing)
            return Say(conversation, Topic.AskedAt(chatEvent.SentAt, id, TopicKind.ReopenReason), replies.AskReopenReason(id));
        return reopened.Refusal is { } refusal
            ? conversation.Owe(replies.Refused(refusal, id), time.GetUtcNow())
            : conversation with { Topic = GoesOn(conversation, chatEvent, id, TopicKind.More) }; // the notice tells it
    }

    /// <summary>A message that was asked for as a reason.</summary>
    public Task<Conversation> TakeReasonAsync(Conversation conversation, ChatEvent chatEvent, Topic topic, DraftContent content, CancellationToken cancellation)
    {
        if (content is not DraftText { Text: var reason })
            return Task.FromResult(conversation.Owe(replies.ReasonInWords(), time.GetUtcNow()));
        return topic.Kind == TopicKind.RatingReason
            ? RateAsync(conversation, chatEvent, topic.Id, Satisfaction.Dissatisfied, reason, cancellation)
            : ReopenAsync(conversation, chatEvent, topic.Id, reason, cancellation);
    }

    /// <summary>What is written next belongs to it, unless a draft is open.</summary>
    private static Topic? GoesOn(Conversation conversation, ChatEvent chatEvent, FeedbackId id, TopicKind kind) =>
        conversation.DraftId is null ? Topic.GoesOnAt(chatEvent.SentAt, id, kind) : null;

    private Conversation Say(Conversation conversation, Topic? topic, ChatMessage message) =>
        (conversation with { Topic = topic }).Owe(message, time.GetUtcNow());
}
