using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>What each queue is called on the bus.</summary>
public sealed record QueueNames(IReadOnlyDictionary<WorkQueue, string> Of);
