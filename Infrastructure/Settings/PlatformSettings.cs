namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>What Azure Functions itself reads: told to operators here, judged there.</summary>
public static class PlatformSettings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Of("FUNCTIONS_WORKER_RUNTIME", "The language of the functions, for Core Tools on a developer's machine; in Azure the plan holds it.", "not set in Azure", "dotnet-isolated"),
        Of(
            "AzureWebJobsStorage",
            "Storage of the Functions host itself (timers, durable alarms). With an identity it is written in parts: AzureWebJobsStorage__credential, __clientId, __blobServiceUri, __queueServiceUri, __tableServiceUri.",
            "the storage account and the user-assigned identity",
            "UseDevelopmentStorage=true") with { IsSecret = true },
        Of("AzureWebJobsDisableHomepage", "true: the product's own page stands at the first address, not the platform's.", "always true", "true"),
        Of("ServiceBus:credential", "managedidentity: triggers enter the bus with the app's identity.", "always managedidentity in Azure", "managedidentity"),
        Of("APPLICATIONINSIGHTS_CONNECTION_STRING", "Where traces, metrics and logs go. Without it: nowhere.", "Application Insights", "InstrumentationKey=…;IngestionEndpoint=…"),
        Of(
            "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
            "The identity with which the Functions host enters Application Insights.",
            "client id of the user-assigned identity",
            "ClientId=11111111-2222-3333-4444-555555555555;Authorization=AAD"),
    ];

    private static Setting Of(string name, string purpose, string origin, string example) =>
        new(name, purpose, origin, example) { Need = SettingNeed.Optional, IsOfPlatform = true };
}
