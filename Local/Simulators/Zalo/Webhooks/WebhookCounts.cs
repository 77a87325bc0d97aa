namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>Figures of <c>GET /sim/webhooks</c>.</summary>
/// <param name="Retried">Events that needed at least one retry.</param>
/// <param name="Subscribed">False after an exhausted ladder, until a person enables the app again.</param>
internal sealed record WebhookCounts(int Delivered, int Pending, int Retried, int Lost, bool Subscribed, Uri Url);
