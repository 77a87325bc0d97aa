using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>A message of the dialog that the sender has not been proved to have.</summary>
/// <param name="IsPrompt">Only says what is needed next: the next one says it anew.</param>
public sealed record OwedReply(int Number, ChatMessage Message, DeliveryState Delivery, bool IsPrompt = false);
