namespace CitizenFeedback.Core.Intake;

/// <summary>Sizes of a webhook call in bytes.</summary>
public static class WebhookLimits
{
    /// <summary>A larger event is handled by a person: Zalo's own stay far below.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>More is never read, signed or not.</summary>
    public const int MostRead = 1024 * 1024;
}
