namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

internal enum WebhookFact
{
    Queued,
    Delivered,
    Failed,
    Lost,
    Unsubscribed,
    Subscribed,
}

/// <summary>One line of the webhook journal.</summary>
internal sealed record WebhookLine(
    WebhookFact Fact,
    DateTimeOffset At,
    string? Id = null,
    WebhookEvent? Event = null,
    int Retries = 0,
    DateTimeOffset? NextAt = null,
    string? Detail = null);
