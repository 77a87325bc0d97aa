using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>A message of the dialog that the sender has not been proved to have.</summary>
public sealed record OwedReply(int Number, ChatMessage Message, DeliveryState Delivery);
