namespace CitizenFeedback.Deployment.Tests.Bicep;

public sealed class DownHookTests
{
    public static TheoryData<string> Shells => HookRun.Shells;

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Down_WhenNotTold_StopsAndTouchesNothing(string shell)
    {
        using var tools = new FakeTools();
        var run = await HookRun.RunAsync(shell, "down", tools, ("AZURE_ENV_NAME", "city"), ("RESOURCE_GROUP", "rg-city"), ("DELETE_DATA", "true"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("azd env set DELETE_DATA city", run.Errors);
        Assert.Empty(tools.Calls);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Down_WhenToldByName_TakesTheLocksOffOnce(string shell)
    {
        using var tools = new FakeTools();
        tools.Add("az", """case "$2" in list) echo /locks/1; echo /locks/2 ;; esac""");
        var run = await HookRun.RunAsync(shell, "down", tools, ("AZURE_ENV_NAME", "city"), ("RESOURCE_GROUP", "rg-city"), ("DELETE_DATA", "city"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["az lock delete --ids /locks/1", "az lock delete --ids /locks/2"], tools.Calls.Where(call => call.Contains("delete", StringComparison.Ordinal)));
        Assert.Equal("azd env set DELETE_DATA ", tools.Calls[^1]);
    }
}
