namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>The files compile without a word, and what they deploy is what was reviewed.</summary>
public sealed class CompileTests
{
    private static readonly string Main = Path.Combine(BicepCli.Folder, "main.bicep");

    [Fact]
    public async Task Build_SaysNothing() => AssertSilent(await BicepCli.RunAsync("build", Main, "--stdout"));

    [Fact]
    public async Task Lint_SaysNothing() => AssertSilent(await BicepCli.RunAsync("lint", Main));

    /// <summary>A change shows in the snapshot's difference. Make it anew with --mode overwrite and these very arguments.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    public async Task Snapshot_IsWhatIsDeployed(string name) => AssertSilent(await BicepCli.RunAsync(
        "snapshot", Path.Combine(BicepCli.Tests, $"{name}.bicepparam"), "--mode", "validate", "--location", "southeastasia",
        "--subscription-id", "00000000-0000-0000-0000-000000000001", "--tenant-id", "00000000-0000-0000-0000-000000000002"));

    [Fact]
    public async Task Parameters_WhenOnlyAzdsOwnVariablesAreSet_AreThoseOfTheDevSnapshot()
    {
        var built = await BicepCli.RunAsync(
            new Dictionary<string, string>
            {
                ["AZURE_ENV_NAME"] = "city-dev",
                ["AZURE_LOCATION"] = "southeastasia",
                ["AZURE_PRINCIPAL_ID"] = "00000000-0000-0000-0000-0000000000aa",
            },
            "build-params", Path.Combine(BicepCli.Folder, "main.bicepparam"), "--stdout");

        AssertSilent(built);
        Assert.Contains("\\\"tier\\\": {\\n      \\\"value\\\": \\\"dev\\\"", built.Output);
        Assert.Contains("\\\"vaultOfficerId\\\": {\\n      \\\"value\\\": \\\"00000000-0000-0000-0000-0000000000aa\\\"", built.Output);
    }

    [Fact]
    public async Task Parameters_InProduction_GiveWhoDeploysNoRightToTheSecrets()
    {
        var built = await BicepCli.RunAsync(
            new Dictionary<string, string>
            {
                ["AZURE_ENV_NAME"] = "city",
                ["AZURE_LOCATION"] = "southeastasia",
                ["AZURE_PRINCIPAL_ID"] = "00000000-0000-0000-0000-0000000000aa",
                ["TIER"] = "production",
            },
            "build-params", Path.Combine(BicepCli.Folder, "main.bicepparam"), "--stdout");

        AssertSilent(built);
        Assert.DoesNotContain("00000000-0000-0000-0000-0000000000aa", built.Output);
    }

    private static void AssertSilent(BicepCli run)
    {
        Assert.Equal("", run.Errors);
        Assert.True(run.ExitCode == 0, run.Output);
    }
}
