using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>No key is asked for, made, passed on or let in.</summary>
public sealed partial class SecretTests
{
    private static readonly Lazy<Task<BicepCli>> Template = new(() => BicepCli.RunAsync("build", Path.Combine(BicepCli.Folder, "main.bicep"), "--stdout"));

    [Theory]
    [InlineData("listKeys")]
    [InlineData("listAccountSas")]
    [InlineData("SharedAccessKey")]
    [InlineData("AccountKey=")]
    [InlineData("Microsoft.KeyVault/vaults/secrets")]
    [InlineData("InstrumentationKey=")]
    public async Task WhatIsDeployed_HoldsNo(string text)
    {
        foreach (var deployed in new[] { (await Template.Value).Output, Snapshot.Dev.Text, Snapshot.Production.Text })
            Assert.DoesNotContain(text, deployed, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is a secret by its name is a reference to the vault, and nothing else is.</summary>
    [Fact]
    public void Setting_WhenItsNameIsThatOfASecret_RefersToTheVault() => Assert.All(
        Snapshot.Production.AppSettings,
        setting => Assert.Equal(Secrets().IsMatch(setting.Key), setting.Value.Contains("@Microsoft.KeyVault(", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts", "properties/allowSharedKeyAccess", "false")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties/allowBlobPublicAccess", "false")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties/minimumTlsVersion", "TLS1_2")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties/supportsHttpsTrafficOnly", "true")]
    [InlineData("Microsoft.ServiceBus/namespaces", "properties/disableLocalAuth", "true")]
    [InlineData("Microsoft.ServiceBus/namespaces", "properties/minimumTlsVersion", "1.2")]
    [InlineData("Microsoft.Insights/components", "properties/DisableLocalAuth", "true")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "properties/features/disableLocalAuth", "true")]
    [InlineData("Microsoft.KeyVault/vaults", "properties/enableRbacAuthorization", "true")]
    [InlineData("Microsoft.KeyVault/vaults", "properties/enablePurgeProtection", "true")]
    [InlineData("Microsoft.KeyVault/vaults", "properties/enableSoftDelete", "true")]
    [InlineData("Microsoft.Web/sites", "properties/httpsOnly", "true")]
    [InlineData("Microsoft.Web/sites", "properties/siteConfig/minTlsVersion", "1.2")]
    [InlineData("Microsoft.Web/sites", "properties/siteConfig/ftpsState", "Disabled")]
    [InlineData("Microsoft.Web/sites/basicPublishingCredentialsPolicies", "properties/allow", "false")]
    public void Resource_LetsNobodyInWithAKey(string type, string path, string value)
    {
        foreach (var snapshot in new[] { Snapshot.Dev, Snapshot.Production })
        {
            Assert.NotEmpty(snapshot.Of(type));
            Assert.All(snapshot.Of(type), resource => Assert.Equal(value, $"{Snapshot.At(resource, path)}"));
        }
    }

    [Fact]
    public void Stores_InAPrivateNetwork_AnswerNobodyElse()
    {
        Assert.All(Snapshot.Production.Of("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Disabled", $"{Snapshot.At(account, "properties/publicNetworkAccess")}"));
        Assert.Equal("Disabled", $"{Snapshot.At(Snapshot.Production.One("Microsoft.ServiceBus/namespaces"), "properties/publicNetworkAccess")}");
        Assert.Equal("Deny", $"{Snapshot.At(Snapshot.Production.One("Microsoft.KeyVault/vaults"), "properties/networkAcls/defaultAction")}");
        Assert.Equal(["blob", "blob", "namespace", "queue", "table", "table", "vault"], Snapshot.Production.Of("Microsoft.Network/privateEndpoints").Select(GroupOf).Order());
        Assert.Empty(Snapshot.Dev.Of("Microsoft.Network/privateEndpoints"));
    }

    private static string GroupOf(JsonObject endpoint) => $"{endpoint["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!["groupIds"]![0]}";

    [GeneratedRegex("(Key|KeyPrevious|Secret|Token|TokenKey|Password|ApiKey)$")]
    private static partial Regex Secrets();
}
