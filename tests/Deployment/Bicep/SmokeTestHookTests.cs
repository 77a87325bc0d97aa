namespace CitizenFeedback.Deployment.Tests.Bicep;

public sealed class SmokeTestHookTests
{
    public static TheoryData<string> Shells => HookRun.Shells;

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task SmokeTest_BeginsADrillTheProductReads_AndFollowsIt(string shell)
    {
        using var app = new StandInApp();
        var run = await RunAsync(shell, app, StandInApp.OaSecretKey);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"Drill {Assert.Single(app.Drills)} went the whole way.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(StandInApp.OperatorKey, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task SmokeTest_WhenTheDrillDoesNotArrive_FailsWithWhatIsKnown(string shell)
    {
        using var app = new StandInApp { IsWorking = false };
        var run = await RunAsync(shell, app, StandInApp.OaSecretKey);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("did not go the whole way", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\"isDone\":false", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task SmokeTest_WithoutAnOperatorsKey_SaysWhereToLook(string shell)
    {
        using var app = new StandInApp();
        var run = await RunAsync(shell, app, StandInApp.OaSecretKey, operatorKey: "");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"/api/drills/{Assert.Single(app.Drills)}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task SmokeTest_WhenTheKeyIsNotTheApps_Fails(string shell)
    {
        using var app = new StandInApp();
        var run = await RunAsync(shell, app, "another-key");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("got 401, not 200", run.Errors);
        Assert.Empty(app.Drills);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task SmokeTest_WhenTheAppIsNotReady_FailsWithWhatIsNot(string shell)
    {
        using var app = new StandInApp { IsReady = false };
        var run = await RunAsync(shell, app, StandInApp.OaSecretKey);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("zalo-token", run.Errors);
    }

    [Fact]
    public async Task SmokeTest_WhenNothingAnswers_FailsAfterTwentyTries()
    {
        using var tools = new FakeTools();
        var run = await HookRun.RunAsync("sh", "smoketest", tools, ("FUNCTIONS_URL", "http://127.0.0.1:1"), ("ZALO_APP_ID", "1"), ("KEY_VAULT_NAME", "kv-1"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not answer", run.Errors);
        Assert.Equal(19, tools.Calls.Length);
    }

    private static async Task<HookRun> RunAsync(string shell, StandInApp app, string key, string operatorKey = StandInApp.OperatorKey)
    {
        using var tools = new FakeTools();
        tools.Add("az", $"case \"$*\" in *OaSecretKey*) echo '{key}';; *) echo '{operatorKey}';; esac");
        return await HookRun.RunAsync(shell, "smoketest", tools, ("FUNCTIONS_URL", app.Address), ("ZALO_APP_ID", StandInApp.AppId), ("KEY_VAULT_NAME", "kv-1"));
    }
}
