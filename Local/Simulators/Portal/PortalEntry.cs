using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>One record of the portal: what the city sent last, and what the portal's own people made of it. Neither erases the other.</summary>
internal sealed record PortalEntry(string NationalCode, IReadOnlyList<PortalLine> Lines)
{
    /// <summary>The highest version the city sent.</summary>
    public JsonObject Sent { get; } = Lines.Where(line => line.Body is not null).MaxBy(line => VersionOf(line.Body!))!.Body!;

    public string OurCode => Sent["MANGUON"]!.GetValue<string>();

    public int Version => VersionOf(Sent);

    public PortalLine Last => Lines[^1];

    /// <summary>The newest word on it, from whichever side.</summary>
    public int Status => Last.Status ?? Sent["TRANGTHAI"]!.GetValue<int>();

    public string? OwnAnswer => Lines.LastOrDefault(line => line.Answer is not null)?.Answer;

    public string? Answer => OwnAnswer ?? Sent["NOIDUNGTRALOI"]?.GetValue<string>();

    public PortalEntry With(PortalLine line) => new(NationalCode, [.. Lines, line]);

    private static int VersionOf(JsonObject body) => body["PHIENBAN"]!.GetValue<int>();
}
