using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>Alarms ask for what the code really tells, somebody hears them, and the runbook knows each.</summary>
public sealed partial class AlertTests
{
    private static readonly string Code = string.Concat(new[] { "Core", "Functions", "Infrastructure" }.SelectMany(ArrowTests.Sources).Select(File.ReadAllText));

    private static readonly List<JsonObject> OfLogs = [.. Snapshot.Production.Of("Microsoft.Insights/scheduledQueryRules")];

    private static readonly List<JsonObject> OfMetrics = [.. Snapshot.Production.Of("Microsoft.Insights/metricAlerts").Where(rule => $"{rule["name"]}" != "not-ready")];

    private static readonly JsonObject Outside = Snapshot.Production.Of("Microsoft.Insights/metricAlerts").Single(rule => $"{rule["name"]}" == "not-ready");

    private static readonly string Queries = string.Join('\n', OfLogs.Select(Query)) + Snapshot.Production.One("Microsoft.Insights/workbooks")["properties"]!["serializedData"];

    [Fact]
    public void EventIds_AreLoggedByTheCode() => AssertInCode(EventIds(), id => $"EventId = {id}");

    [Fact]
    public void Counters_AreCountedByTheCode() => AssertInCode(Metrics(), name => $"\"{name}\"");

    /// <summary>Whoever finds the address can call it, but not sign: only what is signed breaks the silence.</summary>
    [Fact]
    public void Silence_IsBrokenByWhatIsSigned()
    {
        var outcomes = Quoted().Matches(Query(OfLogs.Single(rule => $"{rule["name"]}" == "webhook-silence")).Split(" in ")[1]).Select(match => match.Groups["name"].Value);
        Assert.Equal(
            typeof(WebhookReading).GetNestedTypes().Select(type => type.Name).Except([nameof(WebhookReading.NotGenuine), nameof(WebhookReading.ConsoleTest)]).Order(), outcomes.Order());
    }

    [Fact]
    public void NightlyFailures_AreThoseOfEveryNightlyFunction()
    {
        var named = Quoted().Matches(Query(OfLogs.Single(rule => $"{rule["name"]}" == "nightly-failures"))).Select(match => match.Groups["name"].Value);
        Assert.Equal(CodeFunction.All.Where(function => function.IsNightly).Select(function => function.Name).Order(), named);
    }

    [Fact]
    public void Functions_AreThoseOfTheCode()
    {
        var named = FunctionNames().Matches(Queries).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.Equal(["FeedbackAlarm", "ZaloWebhook"], named.Order());
        Assert.Empty(named.Except(CodeFunction.All.Select(function => function.Name)));
    }

    /// <summary>The alarm on kept dead letters goes by the beginning of the name.</summary>
    [Fact]
    public void Keepers_AndNoOtherFunctions_BeginWithKeep() => Assert.All(
        CodeFunction.All, function => Assert.Equal(function.IsOfDeadLetters, function.Name.StartsWith("Keep", StringComparison.Ordinal)));

    [Fact]
    public void Rules_TakeOnlyValuesThatAzureKnows()
    {
        Assert.All(OfLogs, rule =>
        {
            Assert.Contains($"{rule["properties"]!["evaluationFrequency"]}", (string[])["PT5M", "PT15M", "PT1H"]);
            Assert.Contains($"{rule["properties"]!["windowSize"]}", (string[])["PT5M", "PT15M", "PT30M", "PT1H", "PT12H", "P1D"]);
            Assert.Equal("Count", $"{Criterion(rule)["timeAggregation"]}");
            Assert.Contains($"{Criterion(rule)["operator"]}", (string[])["GreaterThan", "LessThan"]);
        });
        Assert.All(OfMetrics, rule =>
        {
            Assert.Contains($"{Criterion(rule)["metricName"]}", (string[])["DeadletteredMessages", "ActiveMessages"]);
            Assert.Contains($"{Criterion(rule)["timeAggregation"]}", (string[])["Minimum", "Maximum", "Average"]);
        });
        Assert.All(OfLogs.Concat(OfMetrics), rule => Assert.InRange(rule["properties"]!["severity"]!.GetValue<int>(), 0, 4));
    }

    [Fact]
    public void Rules_LookAtLeastAsOftenAsTheirWindow() => Assert.All(OfLogs.Concat(OfMetrics), rule => Assert.True(
        Snapshot.Duration(rule["properties"]!["evaluationFrequency"]) <= Snapshot.Duration(rule["properties"]!["windowSize"]), $"{rule["name"]} would miss what happens between two looks."));

    [Fact]
    public void Rules_AreHeardByEverybodyNamed()
    {
        var group = Snapshot.Production.One("Microsoft.Insights/actionGroups");
        Assert.Equal(["ops@city.example", "night@city.example"], group["properties"]!["emailReceivers"]!.AsArray().Select(receiver => $"{receiver!["emailAddress"]}"));
        Assert.All(OfLogs, rule => Assert.Contains("alerts", $"{rule["properties"]!["actions"]!["actionGroups"]![0]}"));
        Assert.All(OfMetrics, rule => Assert.Equal($"{group["id"]}", $"{rule["properties"]!["actions"]![0]!["actionGroupId"]}"));
        Assert.Contains("alerts", $"{Outside["properties"]!["actions"]![0]!["actionGroupId"]}");
        Assert.Equal(2, Snapshot.Production.One("Microsoft.Consumption/budgets")["properties"]!["notifications"]!["spent"]!["contactEmails"]!.AsArray().Count);
    }

    [Fact]
    public void Silence_RingsInProductionOnly()
    {
        Assert.True(IsOn(Snapshot.Production, "webhook-silence"));
        Assert.False(IsOn(Snapshot.Dev, "webhook-silence"));
        Assert.All(OfLogs, rule => Assert.True(rule["properties"]!["enabled"]!.GetValue<bool>(), $"{rule["name"]}"));
    }

    [Fact]
    public void Readiness_IsLookedAtFromOutside_InProductionOnly()
    {
        var test = Snapshot.Production.One("Microsoft.Insights/webtests")["properties"]!;
        Assert.Equal("https://pakn.city.example/health/ready", $"{test["Request"]!["RequestUrl"]}");
        Assert.Equal("standard", $"{test["Kind"]}");
        Assert.Contains(test["Frequency"]!.GetValue<int>(), (int[])[300, 600, 900]);
        Assert.Equal(test["Locations"]!.AsArray().Count, Outside["properties"]!["criteria"]!["failedLocationCount"]!.GetValue<int>());
        Assert.Empty(Snapshot.Dev.Of("Microsoft.Insights/webtests"));
    }

    [Fact]
    public void Runbook_KnowsEachAlarmAndNoOther()
    {
        var inRunbook = RunbookRows().Matches(File.ReadAllText(Path.Combine(ArrowTests.Root, "docs", "operations.md"))).Select(match => match.Groups["name"].Value);
        Assert.Equal(OfLogs.Concat(OfMetrics).Append(Outside).Select(rule => $"`{rule["name"]}` ({rule["properties"]!["severity"]})").Append("`monthly`").Order(), inRunbook.Order());
    }

    private static void AssertInCode(Regex inQuery, Func<string, string> inCode)
    {
        var named = inQuery.Matches(Queries).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(inCode(name), Code));
    }

    private static bool IsOn(Snapshot snapshot, string rule) =>
        snapshot.Of("Microsoft.Insights/scheduledQueryRules").Single(found => $"{found["name"]}" == rule)["properties"]!["enabled"]!.GetValue<bool>();

    private static JsonNode Criterion(JsonObject rule) => rule["properties"]!["criteria"]!["allOf"]![0]!;

    private static string Query(JsonObject rule) => $"{Criterion(rule)["query"]}";

    [GeneratedRegex(@"EventId\) == (?<name>\d+)")]
    private static partial Regex EventIds();

    [GeneratedRegex("""AppMetrics \| where Name == ["'](?<name>[^"']+)["']""")]
    private static partial Regex Metrics();

    [GeneratedRegex("""
        "(?<name>\w+)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();

    [GeneratedRegex("""Name has "(?<name>[A-Z]\w+)""")]
    private static partial Regex FunctionNames();

    /// <summary>With their severity.</summary>
    [GeneratedRegex(@"^\| (?<name>`[a-z-]+`( \(\d\))?) \|", RegexOptions.Multiline)]
    private static partial Regex RunbookRows();
}
