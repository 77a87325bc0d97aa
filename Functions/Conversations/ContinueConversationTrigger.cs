using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Conversations;

/// <summary>Takes what senders did in the chat, one sender's events at a time.</summary>
public sealed class ContinueConversationTrigger(ContinueConversation conversation)
{
    [Function("ContinueConversation")]
    public Task RunAsync(
        [ServiceBusTrigger("%" + QueueSettings.ZaloEvents + "%", Connection = QueueSettings.Connection, IsSessionsEnabled = true)] string message,
        CancellationToken cancellation) =>
        conversation.RunAsync(QueueMessage.Read<ChatEvent>(message), cancellation);
}
