using System.Text.Json;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>App settings of the deployed app and of local.settings.sample.json are the same names.</summary>
public sealed class SettingTests
{
    private static readonly Dictionary<string, string> InSampleOnly = new()
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "part of the app's own configuration on this plan",
        ["AzureWebJobsStorage"] = "the identity, in Azure",
        ["ServiceBus"] = "the identity, in Azure",
        ["Storage:ConnectionString"] = "the identity, in Azure",
        ["Reminders:AllowInsecureWebhooks"] = "for local runs only",
        ["Zalo:OaId"] = "nothing reads it",
        ["Zalo:ApiBase"] = "the default is Zalo",
        ["Zalo:OauthBase"] = "the default is Zalo",
        ["Zalo:MediaHosts"] = "the default is Zalo",
    };

    private static readonly string[] InAzureOnly =
    [
        "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureFunctionsJobHost__extensions__durableTask__hubName",
        "AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName", "AzureFunctionsJobHost__extensions__durableTask__storageProvider__type",
        "DURABLE_TASK_SCHEDULER",
    ];

    private static readonly string[] Sample =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(ArrowTests.Root, "local.settings.sample.json"))).RootElement.GetProperty("Values")
            .EnumerateObject().Select(value => value.Name).Where(name => !name.StartsWith("//", StringComparison.Ordinal)),
    ];

    [Fact]
    public void AppSettings_AreTheSamples() => Assert.Equal(
        Sample.Except(InSampleOnly.Keys).Select(name => name.Replace(":", "__", StringComparison.Ordinal)).Union(InAzureOnly).Order(StringComparer.Ordinal),
        Snapshot.Production.AppSettings.Keys.Order(StringComparer.Ordinal));

    /// <summary>What is off is not named: a reference to a secret that is not there would be taken for the secret.</summary>
    [Fact]
    public void AppSettings_OfWhatIsOff_AreNotThere() => Assert.DoesNotContain(
        Snapshot.Dev.AppSettings.Keys,
        name => name.StartsWith("CitySystem", StringComparison.Ordinal) || name.StartsWith("NationalPortal", StringComparison.Ordinal) || name is "Zalo__OaSecretKeyPrevious");

    /// <summary>The app would read the account's address with another identity than it was given.</summary>
    [Theory]
    [InlineData("AzureWebJobsStorage__clientId")]
    [InlineData("ServiceBus__clientId")]
    [InlineData("Storage__ManagedIdentityClientId")]
    public void Clients_EnterWithTheSameIdentity(string setting) => Assert.Contains(".outputs.clientId.value", Snapshot.Production.AppSettings[setting]);

    [Fact]
    public void Queues_AreNamedAsInTheSample()
    {
        var values = JsonDocument.Parse(File.ReadAllText(Path.Combine(ArrowTests.Root, "local.settings.sample.json"))).RootElement.GetProperty("Values");
        var queues = Sample.Where(name => name.EndsWith("Queue", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(queues);
        Assert.All(queues, name => Assert.Equal(values.GetProperty(name).GetString(), Snapshot.Production.AppSettings[name]));
    }
}
