using System.Globalization;
using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>What became of parked input, beside its blob. Values of metadata travel as headers, so Vietnamese stands there escaped.</summary>
internal static class ParkedMetadata
{
    private const string End = "end", By = "by", Why = "why", At = "at";

    public static Dictionary<string, string> Of(ParkedSettlement settlement)
    {
        var all = new Dictionary<string, string>
        {
            [End] = $"{settlement.End}",
            [By] = Uri.EscapeDataString(settlement.By),
            [At] = settlement.At.ToString("O", CultureInfo.InvariantCulture),
        };
        if (settlement.Why is { } why)
            all[Why] = Uri.EscapeDataString(why);
        return all;
    }

    /// <returns>Null while it waits for a person.</returns>
    public static ParkedSettlement? Read(IDictionary<string, string> metadata) => metadata.TryGetValue(End, out var end)
        ? new ParkedSettlement(
            Enum.Parse<ParkedEnd>(end),
            Uri.UnescapeDataString(metadata[By]),
            metadata.TryGetValue(Why, out var why) ? Uri.UnescapeDataString(why) : null,
            DateTimeOffset.Parse(metadata[At], CultureInfo.InvariantCulture))
        : null;
}
