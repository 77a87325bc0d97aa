using System.Text.RegularExpressions;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>What Bicep names is what the code names; and values that Bicep takes as any text are those Azure knows.</summary>
public sealed partial class AppTests
{
    private static readonly string[] OnTheWay = ["ContinueConversation", "ClassifyFeedback", "SendZaloNotice"];

    [Fact]
    public void AlwaysReady_InProduction_AreHttpAndTheFunctionsBetweenWebhookAndNotice()
    {
        Assert.Equal([("http", 2), .. OnTheWay.Select(name => ($"function:{name}", 1))], AlwaysReady(Snapshot.Production));
        Assert.All(OnTheWay, name => Assert.NotNull(CodeFunction.All.Single(function => function.Name == name).Queue));
    }

    [Fact]
    public void AlwaysReady_InDev_IsHttp() => Assert.Equal([("http", 1)], AlwaysReady(Snapshot.Dev));

    [Fact]
    public void Containers_AreThoseOfTheCode() => Assert.Equal(
        ["attachments", "locks", "parked"],
        Snapshot.Production.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Select(Snapshot.NameOf).Where(name => name != "packages").Order());

    [Fact]
    public void Containers_InTheCode_AreInBicep() => Assert.Equal(["attachments", "locks", "parked"], InCode(Containers()));

    [Fact]
    public void Tables_AreThoseOfTheCode() => Assert.Equal(
        InCode(Tables()), Snapshot.Production.Of("Microsoft.Storage/storageAccounts/tableServices/tables").Select(Snapshot.NameOf).Order());

    [Theory]
    [InlineData("Microsoft.Web/serverfarms", "sku/name", "FC1")]
    [InlineData("Microsoft.Web/serverfarms", "sku/tier", "FlexConsumption")]
    [InlineData("Microsoft.Web/sites", "kind", "functionapp,linux")]
    [InlineData("Microsoft.Web/sites", "properties/functionAppConfig/runtime/name", "dotnet-isolated")]
    [InlineData("Microsoft.Web/sites", "properties/functionAppConfig/runtime/version", "10.0")]
    [InlineData("Microsoft.Web/sites", "properties/functionAppConfig/deployment/storage/type", "blobContainer")]
    [InlineData("Microsoft.Web/sites", "properties/functionAppConfig/deployment/storage/authentication/type", "UserAssignedIdentity")]
    [InlineData("Microsoft.Web/sites", "properties/functionAppConfig/scaleAndConcurrency/maximumInstanceCount", "40")]
    [InlineData("Microsoft.Web/sites", "identity/type", "UserAssigned")]
    [InlineData("Microsoft.Web/sites", "tags/azd-service-name", "functions")]
    [InlineData("Microsoft.Storage/storageAccounts", "kind", "StorageV2")]
    [InlineData("Microsoft.Storage/storageAccounts", "sku/name", "Standard_ZRS")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "properties/sku/name", "PerGB2018")]
    [InlineData("Microsoft.KeyVault/vaults", "properties/sku/name", "standard")]
    [InlineData("Microsoft.DurableTask/schedulers", "properties/sku/name", "Consumption")]
    [InlineData("Microsoft.Authorization/locks", "properties/level", "CanNotDelete")]
    public void Value_IsOneThatAzureKnows(string type, string path, string value)
    {
        Assert.NotEmpty(Snapshot.Production.Of(type));
        Assert.All(Snapshot.Production.Of(type), resource => Assert.Equal(value, $"{Snapshot.At(resource, path)}"));
    }

    [Fact]
    public void Resources_CarryTheEnvironment() => Assert.All(
        Snapshot.Production.All.Where(resource => resource.ContainsKey("location")), resource => Assert.Equal("city", $"{resource["tags"]?["azd-env-name"]}"));

    [Fact]
    public void Data_IsKept_AndTheHostsStorageIsNot()
    {
        var locked = Snapshot.Production.Of("Microsoft.Authorization/locks").Select(@lock => $"{@lock["id"]}").ToList();
        Assert.Equal(2, locked.Count);
        Assert.Contains(locked, id => id.Contains("/storageAccounts/stdata", StringComparison.Ordinal));
        Assert.Contains(locked, id => id.Contains("/vaults/kv-", StringComparison.Ordinal));
        Assert.Equal(
            [("data", "true", "30"), ("host", "false", "")],
            Snapshot.Production.Of("Microsoft.Storage/storageAccounts/blobServices").Select(service => (
                $"{service["name"]}"[2..6], $"{Snapshot.At(service, "properties/isVersioningEnabled")}", $"{Snapshot.At(service, "properties/deleteRetentionPolicy/days")}")).Order());
    }

    private static IEnumerable<(string, int)> AlwaysReady(Snapshot snapshot) =>
        Snapshot.At(snapshot.One("Microsoft.Web/sites"), "properties/functionAppConfig/scaleAndConcurrency/alwaysReady")!.AsArray()
            .Select(ready => ($"{ready!["name"]}", ready["instanceCount"]!.GetValue<int>()));

    private static IEnumerable<string> InCode(Regex declaration) => ArrowTests.Sources("Infrastructure")
        .SelectMany(file => declaration.Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""(const string Container = |ContainerAsync\()"(?<name>[^"]+)""")]
    private static partial Regex Containers();

    /// <summary>A table's class names it in a constant <c>Name</c>.</summary>
    [GeneratedRegex("""class \w+Table\b[\s\S]*?const string Name = "(?<name>[^"]+)""")]
    private static partial Regex Tables();
}
