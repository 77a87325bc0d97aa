using CitizenFeedback.Core.Handling.Keys;

namespace CitizenFeedback.Deployment.Tests.Bicep;

public sealed class SecretsHookTests
{
    /// <summary>Keeps what is put in, by name.</summary>
    private const string Vault = """
        case "$1 $2 $3" in
            "keyvault secret set") cp "$9" "$kept/$7" ;;
        esac
        """;

    private static readonly (string, string)[] Environment =
    [
        ("KEY_VAULT_NAME", "kv-1"), ("AZURE_SUBSCRIPTION_ID", "sub-1"), ("RESOURCE_GROUP", "rg-city"), ("FUNCTIONS_NAME", "func-1"),
        ("ZALO_WEBHOOK_URL", "https://pakn.city.example/zalo/webhook"),
    ];

    public static TheoryData<string> Shells => HookRun.Shells;

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Secrets_OfOurOwn_AreMadeAndNobodySeesThem(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", Vault);
        var run = await HookRun.RunAsync(shell, "secrets", tools, [.. Environment, ("KEY_VAULT_NEEDS", "Links--Key Reminders--WebhookKey Zalo--TokenKey Api--FirstOperatorKey")]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        string[] made = ["Links--Key", "Reminders--WebhookKey", "Zalo--TokenKey"];
        Assert.All(made, name => Assert.Equal(32, Convert.FromBase64String(tools.Kept(name)).Length));
        Assert.Equal(3, made.Select(tools.Kept).Distinct().Count());
        var operatorKey = tools.Kept("Api--FirstOperatorKey");
        Assert.NotNull(FirstKey.Parse(operatorKey));
        Assert.All(made.Append("Api--FirstOperatorKey").Select(tools.Kept), secret =>
        {
            Assert.DoesNotContain(secret, run.Output);
            Assert.DoesNotContain(tools.Calls, call => call.Contains(secret, StringComparison.Ordinal));
        });
        Assert.Contains("sub-1/resourceGroups/rg-city/providers/Microsoft.Web/sites/func-1/config/configreferences/appsettings/refresh", tools.Calls[^1]);
        Assert.Contains("https://pakn.city.example/zalo/webhook", run.Output);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Secrets_OfOthers_WithoutATerminal_AreAskedForInWords(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", Vault);
        var run = await HookRun.RunAsync(shell, "secrets", tools, [.. Environment, ("KEY_VAULT_NEEDS", "Links--Key Zalo--AppSecret Zalo--OaSecretKey")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--name Zalo--AppSecret --file", run.Errors);
        Assert.Contains("--name Zalo--OaSecretKey --file", run.Errors);
        Assert.DoesNotContain("Links--Key", run.Errors);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Secrets_WhenTheyAreThere_AreLeftAlone(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", """case "$3" in list) echo Links--Key; echo Zalo--AppSecret ;; *) exit 1 ;; esac""");
        var run = await HookRun.RunAsync(shell, "secrets", tools, [.. Environment, ("KEY_VAULT_NEEDS", "Links--Key Zalo--AppSecret"), ("FIRST_OPERATOR_KEY", "false")]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Single(tools.Calls);
        Assert.DoesNotContain("First administrator", run.Output);
    }

    [Fact]
    public async Task Secrets_WhenTheVaultIsClosed_SayWhoMayBeNamed()
    {
        using var tools = new FakeTools();
        tools.Add("az", "exit 1");
        var run = await HookRun.RunAsync("sh", "secrets", tools, [.. Environment, ("KEY_VAULT_NEEDS", "Links--Key")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("azd env set VAULT_OFFICER_ID", run.Errors);
        Assert.Equal(9, tools.Calls.Count(call => call.StartsWith("sleep", StringComparison.Ordinal)));
    }
}
