using System.Text.Json.Nodes;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Deployment.Tests.House;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>Each queue of the code is a queue of the bus with a trigger, a keeper of its dead letters and an alarm, made the way the code relies on.</summary>
public sealed class QueueTests
{
    private static readonly IReadOnlyDictionary<string, string> Settings = Snapshot.Production.AppSettings;

    private static readonly string[] InCode = [.. Enum.GetValues<WorkQueue>().Select(queue => Settings[$"{queue}Queue"])];

    private static readonly IReadOnlyDictionary<string, JsonNode> OfBus =
        Snapshot.Production.Of("Microsoft.ServiceBus/namespaces/queues").ToDictionary(Snapshot.NameOf, queue => queue["properties"]!);

    /// <summary>Each is looked into once a minute while nothing happens.</summary>
    [Fact]
    public void IdleLooks_OfTheCostSheet_AreThoseOfEveryTrigger()
    {
        const int MinutesOfAMonth = 43_800;
        var row = File.ReadLines(Path.Combine(ArrowTests.Root, "Operations", "Costs", "usage.tsv")).Single(line => line.StartsWith("bus-idle-operations\t", StringComparison.Ordinal));
        Assert.Equal($"{CodeFunction.All.Count(function => function.Queue is not null) * MinutesOfAMonth}", row.Split('\t')[1]);
    }

    [Fact]
    public void Queues_OfTheBus_AreThoseOfTheCode() => Assert.Equal(InCode.Order(), OfBus.Keys.Order());

    [Fact]
    public void Queues_OfTheBus_AreThoseTheTestsRunOn()
    {
        var local = LocalSettings.For(new LocalAddresses(LocalAddresses.DefaultPortBase), new LocalSecrets("", "", "", "", ""));
        Assert.All(OfBus, queue =>
        {
            var (name, made) = queue;
            Assert.Equal(local.GetValueOrDefault($"LocalBus:{name}:RequiresSession") == "true", made["requiresSession"]!.GetValue<bool>());
            Assert.Equal(local.ContainsKey($"LocalBus:{name}:DuplicateDetection"), made["requiresDuplicateDetection"]!.GetValue<bool>());
            if (local.GetValueOrDefault($"LocalBus:{name}:DuplicateDetection") is { } window)
                Assert.Equal(TimeSpan.Parse(window, null), Snapshot.Duration(made["duplicateDetectionHistoryTimeWindow"]));
        });
    }

    [Fact]
    public void Queues_HaveOneTriggerEach_WithSessionsWhereTheQueueHasThem() => Assert.Equal(
        OfBus.Select(queue => (queue.Key, queue.Value["requiresSession"]!.GetValue<bool>())).Order(),
        CodeFunction.All.Where(function => function is { Queue: not null, IsOfDeadLetters: false })
            .Select(function => (Settings[function.QueueSetting!]!, function.Queue!.IsSessionsEnabled)).Order());

    /// <summary>The dead-letter queue of a queue with sessions has none.</summary>
    [Fact]
    public void Queues_HaveOneKeeperOfDeadLettersEach() => Assert.Equal(
        OfBus.Keys.Order().Select(name => (name, false)),
        CodeFunction.All.Where(function => function.IsOfDeadLetters).Select(function => (Settings[function.QueueSetting!]!, function.Queue!.IsSessionsEnabled)).Order());

    [Theory]
    [InlineData("dead-letters", "DeadletteredMessages")]
    [InlineData("waiting-messages", "ActiveMessages")]
    public void Queues_AreWatched(string alarm, string metric)
    {
        var criterion = Snapshot.Production.Of("Microsoft.Insights/metricAlerts").Single(rule => $"{rule["name"]}" == alarm)["properties"]!["criteria"]!["allOf"]![0]!;
        Assert.Equal(metric, $"{criterion["metricName"]}");
        Assert.Equal("EntityName", $"{criterion["dimensions"]![0]!["name"]}");
        Assert.Equal(InCode.Order(), criterion["dimensions"]![0]!["values"]!.AsArray().Select(value => $"{value}").Order());
    }

    [Fact]
    public void Queues_LoseNothing() => Assert.All(OfBus.Values, queue =>
    {
        Assert.Equal(10, queue["maxDeliveryCount"]!.GetValue<int>());
        Assert.True(queue["deadLetteringOnMessageExpiration"]!.GetValue<bool>());
        Assert.True(Snapshot.Duration(queue["defaultMessageTimeToLive"]) >= TimeSpan.FromDays(14));
        Assert.InRange(Snapshot.Duration(queue["lockDuration"]), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
    });

    [Fact]
    public void Triggers_EnterWithTheIdentity() => Assert.All(
        CodeFunction.All.Where(function => function.Queue is not null),
        function => Assert.Equal("managedidentity", Settings[$"{function.Queue!.Connection}__credential"]));
}
