using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.City;

namespace CitizenFeedback.EndToEnd.Tests.Portal;

/// <summary>The simulated national portal, as a test sees it.</summary>
internal sealed class PortalClient(CityFixture city) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = city.Processes.Addresses.Portal };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>By our code.</summary>
    public async Task<IReadOnlyDictionary<string, PortalRecord>> RecordsAsync() =>
        (await _http.GetFromJsonAsync<List<PortalRecord>>("sim/entries", JsonSerializerOptions.Web, Stop))!.ToDictionary(record => record.Code);

    public Task<PortalRecord> RecordAsync(string code, Func<PortalRecord, bool> isIt) => Eventually.FindAsync(
        $"a record of {code} at the portal", async () => (await RecordsAsync()).GetValueOrDefault(code) is { } record && isIt(record) ? record : null, Stop);

    public async Task<int> PeakAsync() => (await _http.GetFromJsonAsync<JsonElement>("sim/pace", Stop)).GetProperty("peak").GetInt32();

    /// <summary>ok, slow, failing, nonsense, down or dropAnswer.</summary>
    public Task DisturbAsync(string mode) => PostAsync("sim/faults", new { mode });

    /// <summary>The portal's own people change a record.</summary>
    public Task ChangeAsync(string nationalCode, int status, string? answer) => PostAsync("sim/changes", new { nationalCode, status, answer });

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string path, object body)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, Stop);
        answer.EnsureSuccessStatusCode();
    }
}

/// <param name="Creations">More than one is a fault of the product.</param>
internal sealed record PortalRecord(string Code, int Creations, string NationalCode, int Version, int Status);
