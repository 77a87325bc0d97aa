namespace CitizenFeedback.Local.Launch;

/// <summary>The product's settings for this machine: the keys of <c>local.settings.sample.json</c>, filled in.</summary>
public static class LocalSettings
{
    /// <summary>The launcher hands the running storage to the host under the product's own name for it.</summary>
    public const string Storage = "Storage:ConnectionString";

    /// <summary>The app and account the Zalo simulator plays; no secrets.</summary>
    public const string AppId = "360846524940903967";

    public const string OaId = "388613280878808645";

    public const string PortalDestination = "local-portal";

    public const string PortalUnit = "H26";

    public const string PortalUser = "hanoi-pakn";

    /// <summary>Opens the operator's endpoints of this machine's city, which listens to this machine only: no secret.</summary>
    public const string OperatorKey = "pakn_local_for-this-machine-only-0123456789";

    public static IReadOnlyDictionary<string, string?> For(LocalAddresses addresses, LocalSecrets secrets) => new Dictionary<string, string?>
    {
        ["ServiceBus:fullyQualifiedNamespace"] = "local",
        ["ZaloEventsQueue"] = "zalo-events",
        ["FeedbackSubmittedQueue"] = "feedback-submitted",
        ["CitySyncQueue"] = "city-sync",
        ["PortalSyncQueue"] = "portal-sync",
        ["SecondOpinionsQueue"] = "second-opinions",
        ["ZaloNoticesQueue"] = "zalo-notices",
        ["FeedbackAlarmQueue"] = "feedback-alarm",
        ["FeedbackListsQueue"] = "feedback-lists",
        ["FeedbackRemindersQueue"] = "feedback-reminders",
        ["AgencyRemindersQueue"] = "agency-reminders",
        ["Api:FirstOperatorKey"] = OperatorKey,
        ["Zalo:AppId"] = AppId,
        ["Zalo:OaSecretKey"] = secrets.OaSecretKey,
        ["Zalo:AppSecret"] = secrets.AppSecret,
        ["Zalo:FirstRefreshToken"] = secrets.FirstRefreshToken,
        ["Zalo:TokenKey"] = secrets.TokenKey,
        ["Zalo:ApiBase"] = addresses.Zalo.ToString(),
        ["Zalo:OauthBase"] = addresses.Zalo.ToString(),
        ["Zalo:MediaHosts"] = "127.0.0.1",
        ["CitySystem:BaseUrl"] = addresses.City.ToString(),
        ["CitySystem:ApiKey"] = secrets.CityApiKey,
        ["NationalPortal:BaseUrl"] = addresses.Portal.ToString(),
        ["NationalPortal:DestinationCode"] = PortalDestination,
        ["NationalPortal:UnitCode"] = PortalUnit,
        ["NationalPortal:UserName"] = PortalUser,
        ["NationalPortal:Password"] = secrets.CityApiKey,
        ["NationalPortal:CallsPerSecond"] = "20",
        ["LocalBus:zalo-events:RequiresSession"] = "true",
        ["LocalBus:agency-reminders:RequiresSession"] = "true",
        ["LocalBus:agency-reminders:DuplicateDetection"] = "1.00:00:00",
        ["Links:Key"] = secrets.TokenKey,
        ["Links:PublicBaseUrl"] = addresses.Functions.ToString(),
        ["Reminders:WebhookKey"] = secrets.TokenKey,
        ["Reminders:AllowInsecureWebhooks"] = "true",
        ["LocalBus:zalo-events:DuplicateDetection"] = "1.00:00:00",
        ["LocalBus:feedback-submitted:DuplicateDetection"] = "1.00:00:00",
    };
}
