using System.Net.Http.Json;

namespace CitizenFeedback.Local.Play;

/// <summary>The city's register, read from outside.</summary>
public sealed class CityClient(HttpClient city)
{
    /// <summary>All entries by code.</summary>
    public async Task<IReadOnlyDictionary<string, CityEntry>> EntriesAsync(CancellationToken ct) =>
        (await city.GetFromJsonAsync<List<CityEntry>>("sim/entries", ct) ?? []).ToDictionary(entry => entry.Code);
}

/// <summary>What the register holds of one feedback.</summary>
/// <param name="Creations">How often it was made anew; more than one is a double.</param>
/// <param name="Versions">Everything received, in order.</param>
public sealed record CityEntry(string Code, int Version, int Creations, CityFeedback Current, IReadOnlyList<CityVersion> Versions);

public sealed record CityFeedback(string? Stage, string? Scope, string? Content, CityAgency? Agency);

public sealed record CityAgency(string? Code, string? Name);

public sealed record CityVersion(int Version, string Result, DateTimeOffset At, string? Stage);
