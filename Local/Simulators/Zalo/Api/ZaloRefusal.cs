namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>An error of Zalo's API, with the codes of its public tables.</summary>
internal sealed record ZaloRefusal(int Error, string Message)
{
    public static ZaloRefusal Invalid(string field) => new(-201, $"{field} is invalid");

    public static ZaloRefusal OverLimit(string field, int limit) => new(-210, $"{field} is over limit {limit}");

    public static ZaloRefusal Unsupported(string what) => new(-233, $"Message type {what} is not supported");

    public static readonly ZaloRefusal AssetExpired = new(-100, "attachment_id is expired");

    public static readonly ZaloRefusal SendFailed = new(-200, "Send message failed");

    public static readonly ZaloRefusal TokenInvalid = new(-216, "Access token is invalid");

    public static readonly ZaloRefusal TokenExpired = new(-220, "Access token is expired or removed");

    public static readonly ZaloRefusal TemplateTokenInvalid = new(-124, "Access token invalid");

    public static readonly ZaloRefusal SilentForSevenDays = new(-230, "User has not interacted with the OA in the past 7 days");

    public static readonly ZaloRefusal NeverInteracted = new(-232, "User has not interacted with the OA, or the interaction expired");

    public static readonly ZaloRefusal TooManyCalls = new(-32, "Your application reached limit call api");
}
