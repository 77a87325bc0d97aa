namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

internal enum DeliveryState
{
    Queued,
    Retrying,
    Delivered,
    Lost,
}

/// <summary>How far a webhook got.</summary>
/// <param name="Retries">How many times Zalo came again, at most <paramref name="Of"/>.</param>
/// <param name="NextAt">When Zalo comes again.</param>
/// <param name="Detail">Why the last try failed.</param>
internal sealed record Delivery(DeliveryState State, int Retries, int Of, DateTimeOffset? NextAt = null, string? Detail = null);
