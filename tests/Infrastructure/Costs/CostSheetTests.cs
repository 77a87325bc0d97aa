using CitizenFeedback.Core.Data;
using CitizenFeedback.Operations.Costs;

namespace CitizenFeedback.Infrastructure.Tests.Costs;

public sealed class CostSheetTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Costs");

    private readonly string _folder = Directory.CreateTempSubdirectory("costs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Page_IsWhatTheDataSay() =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "costs.md")), CostPage.Load(Shipped).Write());

    /// <summary>Reckoned by hand: 12 messages a year for each of 1,000 a day make 365,000 a month.</summary>
    [Fact]
    public void Lines_AreTheSumsOfTheirParts()
    {
        var lines = Sheet(new() { ["execution"] = 1e-6, ["execution-free"] = 65_000, ["active"] = 0.001, ["active-free"] = 1_000, ["bus"] = 10, ["bus-included"] = 1_000_000, ["bus-operation"] = 1e-6 },
            new() { ["executions-per-message"] = 10, ["seconds-alone"] = 1, ["seconds-beside"] = 0.1, ["memory-gb"] = 2, ["bus-operations-per-execution"] = 1, ["bus-idle-operations"] = 350_000 }).Of(12_000);
        Assert.Equal(3.585, Cost(lines, "executions").Least, precision: 6); // 3,650,000 less 65,000
        Assert.Equal(729, Cost(lines, "active time").Least, precision: 6); // 3,650,000 × 0.1 s × 2 GB less 1,000
        Assert.Equal(7_299, Cost(lines, "active time").Most, precision: 6);
        Assert.Equal(13, Cost(lines, "Service Bus").Least, precision: 6); // 10 and 4,000,000 less a million
    }

    [Fact]
    public void Feedback_GoesOnCostingUntilItIsClosed()
    {
        var lines = Sheet(new() { ["execution"] = 1 }, new()
        {
            ["executions-per-message"] = 1, ["feedback-per-message"] = 0.5, ["steps-per-feedback"] = 2, ["executions-per-step"] = 3, ["nights-open"] = 4, ["executions-per-night"] = 5,
        }).Of(12);
        Assert.Equal(365 * (1 + 0.5 * 6 + 0.5 * 20), Cost(lines, "executions").Least, precision: 6);
    }

    [Fact]
    public void NothingWritten_CostsWhatIsAlwaysThere()
    {
        var lines = Sheet(new() { ["always-ready"] = 20, ["watch"] = 18, ["bus"] = 10 }, new() { ["always-ready"] = 5, ["seconds-alone"] = 1 }).Of(0);
        Assert.Equal((128, 128), (lines.Sum(line => line.Least), lines.Sum(line => line.Most)));
    }

    [Theory]
    [InlineData(1_000, 10_000)]
    [InlineData(10_000, 100_000)]
    public void More_NeverCostsLess_AndTheBoundsStandInOrder(int fewer, int more)
    {
        var page = CostPage.Load(Shipped);
        Assert.NotNull(page);
        var sheet = new CostSheet(
            Quantities.Read(Path.Combine(Shipped, "prices.tsv"), ("price", "usd", "per")), Quantities.Read(Path.Combine(Shipped, "usage.tsv"), ("usage", "amount", "what")));
        Assert.All(sheet.Of(fewer).Zip(sheet.Of(more)), pair => Assert.True(pair.First.Least <= pair.Second.Least && pair.First.Least <= pair.First.Most));
    }

    /// <summary>The sheet counts what the templates deploy.</summary>
    [Fact]
    public void Instances_AreThoseOfTheProductionTier()
    {
        var tiers = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Costs", "tiers.bicep"));
        var production = tiers[tiers.IndexOf("  production: {", StringComparison.Ordinal)..];
        var usage = Quantities.Read(Path.Combine(Shipped, "usage.tsv"), ("usage", "amount", "what"));
        Assert.Contains($"instanceMemoryMB: {usage["memory-gb"] * 1024}", production);
        Assert.Contains("readyHttp: 2 ", production);
        Assert.Contains("readyQueue: 1 ", production);
        Assert.Equal(2 + 3 * 1, usage["always-ready"]);
    }

    [Theory]
    [InlineData("price\tusd\tper\tsource\tconfidence\nbus\tten\tmonth\tx\tlow", "'ten' is not a number")]
    [InlineData("price\tusd\tper\tsource\tconfidence\nbus\t-1\tmonth\tx\tlow", "is negative")]
    [InlineData("price\tusd\tper\tsource\tconfidence\nbus\t1\tmonth\tx\tperhaps", "'perhaps' is unknown")]
    [InlineData("price\tusd\tper\tsource\tconfidence\nbus\t1\tmonth\t\tlow", "is empty")]
    [InlineData("price\tusd\tper\tsource\tconfidence\nbus\t1\tmonth\tx\tlow\nbus\t2\tmonth\tx\tlow", "stands twice")]
    public void WrongRows_AreNamed(string content, string told)
    {
        var file = Path.Combine(_folder, "prices.tsv");
        File.WriteAllText(file, content);
        var error = Assert.Throws<DataFileException>(() => Quantities.Read(file, ("price", "usd", "per")));
        Assert.Contains(told, error.Message);
    }

    [Fact]
    public void MissingRow_IsNamed()
    {
        var file = Path.Combine(_folder, "prices.tsv");
        File.WriteAllText(file, "price\tusd\tper\tsource\tconfidence\nbus\t1\tmonth\tx\tlow");
        Assert.Contains("'execution-free' is missing", Assert.Throws<DataFileException>(() => Quantities.Read(file, ("price", "usd", "per"))["execution-free"]).Message);
    }

    /// <summary>All else costs nothing, or is not done.</summary>
    private CostSheet Sheet(Dictionary<string, double> prices, Dictionary<string, double> usage) =>
        new(Read("prices.tsv", ("price", "usd", "per"), prices), Read("usage.tsv", ("usage", "amount", "what"), usage));

    private Quantities Read(string name, (string, string, string) columns, Dictionary<string, double> given)
    {
        var names = Quantities.Read(Path.Combine(Shipped, name), columns).All.Select(one => one.Name);
        var rows = names.Select(row => FormattableString.Invariant($"{row}\t{given.GetValueOrDefault(row)}\tx\tx\tlow"));
        var file = Path.Combine(_folder, name);
        File.WriteAllLines(file, [$"{columns.Item1}\t{columns.Item2}\t{columns.Item3}\tsource\tconfidence", .. rows]);
        return Quantities.Read(file, columns);
    }

    private static CostLine Cost(IReadOnlyList<CostLine> lines, string name) => lines.Single(line => line.Name == name);
}
