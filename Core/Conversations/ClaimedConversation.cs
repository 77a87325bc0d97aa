namespace CitizenFeedback.Core.Conversations;

/// <summary>A conversation, and the reply that the present run has claimed and must send.</summary>
public sealed record ClaimedConversation(Conversation Conversation, OwedReply? Claimed, string? ETag);
