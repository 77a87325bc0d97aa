using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>Whoever is given a right is given the least one, at one resource.</summary>
public sealed partial class RoleTests
{
    /// <summary>Kind of resource and role: what each is needed for. Another pair needs a line here, and so a reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["storageAccounts sthost b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "the host's leases and packages (Storage Blob Data Owner)",
        ["storageAccounts sthost 974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "orchestrations (Storage Queue Data Contributor)",
        ["storageAccounts sthost 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "orchestrations (Storage Table Data Contributor)",
        ["storageAccounts stdata ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "the product's blobs (Storage Blob Data Contributor)",
        ["storageAccounts stdata 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "the product's tables (Storage Table Data Contributor)",
        ["namespaces sb- 69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "sends (Azure Service Bus Data Sender)",
        ["namespaces sb- 4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "triggers (Azure Service Bus Data Receiver)",
        ["vaults kv- 4633458b-17de-408a-b874-0445c86b69e6"] = "references in settings (Key Vault Secrets User)",
        ["vaults kv- b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "who puts secrets in, if named (Key Vault Secrets Officer)",
        ["components appi- 3913510d-42f4-4e42-8a64-420c390055eb"] = "writes telemetry (Monitoring Metrics Publisher)",
        ["taskHubs dts- 0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "orchestrations (Durable Task Data Contributor)",
    };

    [Fact]
    public void Assignments_AreTheAllowedOnes() => Assert.Equal(Allowed.Keys.Order(), Assignments(Snapshot.Production).Order());

    [Fact]
    public void Assignments_ByDefault_AreTheSameWithoutSchedulerAndOfficer() => Assert.Equal(
        Allowed.Keys.Where(key => !key.StartsWith("taskHubs", StringComparison.Ordinal) && !key.Contains("b86a8fe4", StringComparison.Ordinal)).Order(),
        Assignments(Snapshot.Dev).Order());

    [Fact]
    public void Roles_AreNamedInOneFile()
    {
        var named = Ids().Matches(File.ReadAllText(Path.Combine(BicepCli.Folder, "roles.bicep"))).Select(match => match.Value);
        Assert.Equal(Allowed.Keys.Select(key => key[^36..]).Distinct().Order(), named.Order());
        Assert.All(
            Directory.EnumerateFiles(BicepCli.Folder, "*.bicep").Where(file => Path.GetFileName(file) != "roles.bicep"),
            file => Assert.DoesNotMatch(Ids(), File.ReadAllText(file)));
    }

    private static IEnumerable<string> Assignments(Snapshot snapshot) => snapshot.Of("Microsoft.Authorization/roleAssignments").Select(ScopeAndRole);

    /// <summary>A scope that is no single resource does not match, and fails the test with its text.</summary>
    private static string ScopeAndRole(JsonObject assignment)
    {
        var id = $"{assignment["id"]}";
        var role = Ids().Match($"{assignment["properties"]!["roleDefinitionId"]}"[^36..]).Value;
        return Scope().Match(id) is { Success: true, Groups: var parts } ? $"{(parts["child"].Success ? parts["child"] : parts["type"])} {parts["name"]} {role}" : id;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    /// <summary>At a child of a resource, the name is that of the resource.</summary>
    [GeneratedRegex(@"^(\[extensionResourceId\(')?/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\.\w+/(?<type>\w+)/(?<name>st(host|data)|\w+-)\w+(/(?<child>\w+)/\w+)?('|/providers/Microsoft\.Authorization)")]
    private static partial Regex Scope();
}
