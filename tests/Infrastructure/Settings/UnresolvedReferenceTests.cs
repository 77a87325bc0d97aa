using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Tests.Settings;

/// <summary>
/// A reference to the vault that the platform could not resolve arrives as its own text. It follows from the app's host name, so as a
/// key it would let anybody sign webhooks.
/// </summary>
public sealed class UnresolvedReferenceTests
{
    public static TheoryData<string> Secrets => [.. ProductSettings.All.Where(setting => setting is { IsSecret: true, IsOfPlatform: false }).Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Secret_WhenItsReferenceWasNotResolved_IsOneFault(string name)
    {
        var settings = ProductSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["CitySystem:BaseUrl"] = "https://register.city.example",
            ["NationalPortal:BaseUrl"] = "https://adapter.example",
            ["SecondOpinion:Endpoint"] = "https://model.example/v1/",
            [name] = "@Microsoft.KeyVault(SecretUri=https://kv-1.vault.azure.net/secrets/one)",
        }).Build());

        var fault = Assert.Single(settings.Faults, fault => fault.StartsWith($"{name} ", StringComparison.Ordinal));
        Assert.Contains("was not resolved", fault);
        Assert.DoesNotContain("kv-1", fault);
    }
}
