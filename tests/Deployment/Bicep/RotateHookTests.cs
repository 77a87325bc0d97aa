namespace CitizenFeedback.Deployment.Tests.Bicep;

public sealed class RotateHookTests
{
    /// <summary>A vault of files, and an azd that keeps what is set.</summary>
    private const string Vault = """
        case "$1 $2 $3" in
            "keyvault secret set") cp "$9" "$kept/$7" ;;
            "keyvault secret show") cat "$kept/$7" ;;
        esac
        """;

    private const string Azd = """[ "$1 $2" != "env set" ] || echo "$4" > "$kept/$3" """;

    private static readonly (string, string)[] Environment =
        [("KEY_VAULT_NAME", "kv-1"), ("AZURE_SUBSCRIPTION_ID", "sub-1"), ("RESOURCE_GROUP", "rg-city"), ("FUNCTIONS_NAME", "func-1")];

    public static TheoryData<string> Shells => HookRun.Shells;

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Begin_KeepsTheOldKeyGood_BeforeTheNewOneCounts(string shell)
    {
        using var tools = Tools("Links--Key", "old");
        var run = await RunAsync(shell, tools, "Links--Key");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(("old", "Links--Key"), (tools.Kept("Links--KeyPrevious"), tools.Kept("PREVIOUS_KEYS").Trim()));
        var made = tools.Kept("Links--Key");
        Assert.Equal(32, Convert.FromBase64String(made).Length);
        Assert.DoesNotContain(made, run.Output);
        Assert.DoesNotContain(tools.Calls, call => call.Contains(made, StringComparison.Ordinal) || call.Contains("old", StringComparison.Ordinal));
        string[] order = [.. tools.Calls.Where(call => !call.Contains(" show ", StringComparison.Ordinal)).Select(call => string.Join(' ', call.Split(' ').Take(7)))];
        Assert.Equal(
            [
                "azd env get-values", "az keyvault secret set --vault-name kv-1 --name", "azd env set PREVIOUS_KEYS Links--Key", "azd provision",
                "az keyvault secret set --vault-name kv-1 --name", "az rest --method post --output none --url",
            ],
            order);
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Begin_AfterItWasCutOff_GoesOn_ButNeverLosesTheOldKey(string shell)
    {
        using var tools = Tools("Links--Key", "old");
        tools.Keep("Links--KeyPrevious", "old");
        Assert.Equal(0, (await RunAsync(shell, tools, "Links--Key", ("PREVIOUS_KEYS", "Links--Key"))).ExitCode);

        // Cut off after the new key was put: the app is told again, and no third key is made.
        var made = tools.Kept("Links--Key");
        var again = await RunAsync(shell, tools, "Links--Key", ("PREVIOUS_KEYS", "Links--Key"));
        Assert.Equal((0, ""), (again.ExitCode, again.Errors));
        Assert.Contains("counts already", again.Output);
        Assert.StartsWith("az rest --method post", tools.Calls[^1]);
        Assert.Equal(("old", made), (tools.Kept("Links--KeyPrevious"), tools.Kept("Links--Key")));
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task End_TakesTheOldKeyFromTheApp_AlsoAfterItWasCutOff(string shell)
    {
        using var tools = Tools("Links--Key", "new");
        foreach (var changing in (string[])["Links--Key", "none"])
        {
            var run = await RunAsync(shell, tools, "Links--Key end", ("PREVIOUS_KEYS", changing));
            Assert.Equal((0, "none"), (run.ExitCode, tools.Kept("PREVIOUS_KEYS").Trim()));
            Assert.Equal("azd provision", tools.Calls[^1]);
        }
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task KeyOfOthers_WithoutAnAnswer_ChangesNothing(string shell)
    {
        using var tools = Tools("Zalo--OaSecretKey", "old");
        var run = await RunAsync(shell, tools, "Zalo--OaSecretKey");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing is changed", run.Errors);
        Assert.Equal("old", tools.Kept("Zalo--OaSecretKey"));
        Assert.DoesNotContain(tools.Calls, call => call.Contains(" set ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sh", "", "none", "Which key?")]
    [InlineData("sh", "Zalo--AppSecret", "none", "Which key?")]
    [InlineData("sh", "Links--Key", "Zalo--TokenKey", "Zalo--TokenKey is being changed")]
    [InlineData("sh", "Links--Key end", "Zalo--TokenKey", "Zalo--TokenKey is being changed, not Links--Key")]
    [InlineData("pwsh", "", "none", "Which key?")]
    [InlineData("pwsh", "Zalo--AppSecret", "none", "Which key?")]
    [InlineData("pwsh", "Links--Key", "Zalo--TokenKey", "Zalo--TokenKey is being changed")]
    [InlineData("pwsh", "Links--Key end", "Zalo--TokenKey", "Zalo--TokenKey is being changed, not Links--Key")]
    public async Task WrongCalls_AreToldSo(string shell, string arguments, string changing, string told)
    {
        using var tools = Tools("Links--Key", "old");
        var run = await RunAsync(shell, tools, arguments, ("PREVIOUS_KEYS", changing));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Errors);
        Assert.Equal("old", tools.Kept("Links--Key"));
    }

    private static FakeTools Tools(string name, string value)
    {
        var tools = new FakeTools();
        tools.Add("az", Vault);
        tools.Add("azd", Azd);
        tools.Keep(name, value);
        return tools;
    }

    private static Task<HookRun> RunAsync(string shell, FakeTools tools, string arguments, params (string, string)[] more) =>
        HookRun.RunAsync(shell, $"rotate {arguments}", tools, [.. Environment, .. more]);
}
