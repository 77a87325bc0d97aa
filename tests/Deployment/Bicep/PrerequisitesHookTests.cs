namespace CitizenFeedback.Deployment.Tests.Bicep;

public sealed class PrerequisitesHookTests
{
    private const string LoggedIn = """
        case "$*" in
            "account show --query id --output tsv") echo sub-1 ;;
            "functionapp list-flexconsumption-locations"*) echo southeastasia; echo eastasia ;;
        esac
        """;

    private static readonly (string, string)[] Good =
    [
        ("ALERT_EMAILS", "ops@city.example"), ("ZALO_APP_ID", "360846524940903967"), ("AZURE_SUBSCRIPTION_ID", "sub-1"), ("AZURE_LOCATION", "eastasia"),
    ];

    public static TheoryData<string> Shells => HookRun.Shells;

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Prerequisites_WhenAllIsThere_PassAndFixTheBudgetsFirstDay(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", LoggedIn);
        tools.AddDotnet("10.0.100");
        var run = await HookRun.RunAsync(shell, "prerequisites", tools, Good);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches(@"^azd env set BUDGET_START 20\d\d-[01]\d-01$", Assert.Single(tools.Calls, call => call.StartsWith("azd", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Prerequisites_WhenTheBudgetHasAFirstDay_LeaveIt(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", LoggedIn);
        tools.AddDotnet("10.0.100");
        var run = await HookRun.RunAsync(shell, "prerequisites", tools, [.. Good, ("BUDGET_START", "2026-12-01")]);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(tools.Calls, call => call.StartsWith("azd", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Prerequisites_WhenEverythingIsMissing_TellAllAtOnce(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", "exit 1");
        tools.AddDotnet("9.0.100");
        var run = await HookRun.RunAsync(shell, "prerequisites", tools, ("AZURE_LOCATION", "eastasia"), ("CI", "true"));

        Assert.Equal(1, run.ExitCode);
        Assert.All((string[])[".NET SDK 10", "ALERT_EMAILS", "ZALO_APP_ID", "BUDGET_START", "az login", "5 to mend"], text => Assert.Contains(text, run.Errors));
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Prerequisites_WhenRegionOrSubscriptionIsWrong_SaySo(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", LoggedIn);
        tools.AddDotnet("10.0.100");
        var run = await HookRun.RunAsync(shell, "prerequisites", tools, [.. Good, ("AZURE_LOCATION", "vietnamcentral"), ("AZURE_SUBSCRIPTION_ID", "sub-2")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("vietnamcentral has no Flex Consumption", run.Errors);
        Assert.Contains("az account set --subscription sub-2", run.Errors);
    }
}
