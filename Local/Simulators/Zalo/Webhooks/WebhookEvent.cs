namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>One event owed to the product.</summary>
/// <param name="Body">The exact text that is signed and sent.</param>
/// <param name="Timestamp">The event's own timestamp, part of the signature.</param>
internal sealed record WebhookEvent(string Id, string? UserId, string Name, string Body, string Timestamp);
