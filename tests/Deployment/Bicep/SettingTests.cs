using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>The deployed app has the settings the code reads: those of docs/configuration.md and local.settings.sample.json.</summary>
public sealed class SettingTests
{
    private static readonly Dictionary<string, string> NotInAzure = new()
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "part of the app's own configuration on this plan",
        ["AzureWebJobsStorage"] = "the identity, in Azure",
        ["ServiceBus"] = "the identity, in Azure",
        ["Storage__ConnectionString"] = "the identity, in Azure",
        ["Reminders__AllowInsecureWebhooks"] = "for local runs only",
        ["Zalo__ApiBase"] = "the default is Zalo",
        ["Zalo__OauthBase"] = "the default is Zalo",
        ["Zalo__MediaHosts"] = "the default is Zalo",
    };

    /// <summary>Parts and overrides of what the platform reads.</summary>
    private static readonly string[] InAzureOnly =
    [
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
        "AzureFunctionsJobHost__extensions__durableTask__hubName",
        "AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName", "AzureFunctionsJobHost__extensions__durableTask__storageProvider__type",
        "DURABLE_TASK_SCHEDULER", "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG",
    ];

    [Fact]
    public void AppSettings_AreThoseOfTheCode() => Assert.Equal(
        ProductSettings.All.Select(setting => setting.AppSetting).Except(NotInAzure.Keys).Concat(InAzureOnly).Order(StringComparer.Ordinal),
        Snapshot.Production.AppSettings.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void NotInAzure_AreSettingsOfTheCode() => Assert.Empty(NotInAzure.Keys.Except(ProductSettings.All.Select(setting => setting.AppSetting)));

    [Fact]
    public void AppSettings_ByDefault_AreAllThatIsNeeded() =>
        Assert.Empty(ProductSettings.All.Where(setting => setting.Need == SettingNeed.Required).Select(setting => setting.AppSetting).Except(Snapshot.Dev.AppSettings.Keys));

    /// <summary>What is off is not named: a reference to a secret that is not there would be taken for the secret.</summary>
    [Fact]
    public void AppSettings_OfWhatIsOff_AreNotThere() => Assert.DoesNotContain(
        Snapshot.Dev.AppSettings.Keys,
        name => name.StartsWith("CitySystem", StringComparison.Ordinal) || name.StartsWith("NationalPortal", StringComparison.Ordinal) || name.EndsWith("Previous", StringComparison.Ordinal));

    /// <summary>The app would read the account's address with another identity than it was given.</summary>
    [Theory]
    [InlineData("AzureWebJobsStorage__clientId")]
    [InlineData("ServiceBus__clientId")]
    [InlineData("Storage__ManagedIdentityClientId")]
    public void Clients_EnterWithTheSameIdentity(string setting) => Assert.Contains(".outputs.clientId.value", Snapshot.Production.AppSettings[setting]);

    /// <summary>The exporter (1.10.0, tried) drops a log line together with its trace: an alarm on lines must see all.</summary>
    [Fact]
    public void Telemetry_IsNotSampled() => Assert.Equal(
        ("microsoft.fixed_percentage", "1.0"), (Snapshot.Production.AppSettings["OTEL_TRACES_SAMPLER"], Snapshot.Production.AppSettings["OTEL_TRACES_SAMPLER_ARG"]));

    [Fact]
    public void Queues_AreNamedAsEverywhere()
    {
        var queues = BusSettings.All.Where(setting => setting.Name.EndsWith("Queue", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(queues);
        Assert.All(queues, queue => Assert.Equal(queue.Example, Snapshot.Production.AppSettings[queue.AppSetting]));
    }
}
