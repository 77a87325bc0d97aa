using System.Text.RegularExpressions;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Platform;

/// <summary>docs/telemetry.md names what the code tells, all of it and nothing else.</summary>
public sealed partial class TelemetryDocTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(ArrowTests.Root, "docs", "telemetry.md"));

    private static readonly string Code = string.Concat(new[] { "Core", "Functions", "Infrastructure" }.SelectMany(ArrowTests.Sources).Select(File.ReadAllText));

    [Fact]
    public void Instruments_AreThoseOfTheCode() => Assert.Equal(Names(Instruments(), Code), Names(InstrumentRows(), Page));

    [Fact]
    public void EventIds_AreThoseOfTheCode() => Assert.Equal(Names(EventIds(), Code), Names(EventRows(), Page));

    private static List<string> Names(Regex pattern, string text)
    {
        var names = pattern.Matches(text).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(names);
        return names;
    }

    [GeneratedRegex(@"Meter\.Create\w+<\w+>\(\s*""(?<name>[a-z_.]+)""")]
    private static partial Regex Instruments();

    [GeneratedRegex(@"^\| `(?<name>(zalo|citizen_feedback)\.[a-z_.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex InstrumentRows();

    [GeneratedRegex(@"EventId = (?<name>\d+)")]
    private static partial Regex EventIds();

    [GeneratedRegex(@"^\| (?<name>\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex EventRows();
}
