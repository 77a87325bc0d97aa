using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Http;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>
/// Client of the register's contract (docs/city-system-contract.md). An answer counts as success only if it is the JSON of the
/// contract for our code in our version or a newer one; everything else is recorded as what it was.
/// </summary>
internal sealed class CityRegister(HttpClient http, TimeProvider time) : ICityRegister
{
    private const int PageLength = 200;

    private readonly OutsideCall _call = new("The city system", time);

    public async Task<DeliveryOutcome> PutAsync(RegisterEntry entry, CancellationToken cancellation)
    {
        var tried = await _call.TryAsync(() => TryPutAsync(entry, cancellation), cancellation);
        // An upsert by code and version: what may have happened can be repeated at once.
        return tried.Failure is { } failed ? failed with { MayHaveHappened = false } : tried.ToOutcome(taken => $"{taken.Code} v{taken.Version}");
    }

    public Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation) =>
        _call.TryAsync(() => TryListAsync(after, cancellation), cancellation);

    private async Task<Tried<Taken>> TryPutAsync(RegisterEntry entry, CancellationToken cancellation)
    {
        using var answer = await http.PutAsJsonAsync($"v1/feedback/{entry.Code}", entry, JsonSerializerOptions.Web, cancellation);
        var read = await ReadAsync<Taken>(answer, cancellation);
        return read.Failure is null && (read.Value.Code != entry.Code.Value || read.Value.Version < entry.Version)
            ? _call.Nonsense("for another code or an older version")
            : read;
    }

    private async Task<Tried<RegisterPage>> TryListAsync(string? after, CancellationToken cancellation)
    {
        var query = after is null ? "" : $"&after={Uri.EscapeDataString(after)}";
        using var answer = await http.GetAsync($"v1/feedback-versions?limit={PageLength}{query}", cancellation);
        var read = await ReadAsync<Page>(answer, cancellation);
        if (read.Failure is { } failed)
            return failed;
        var page = read.Value;
        return page.Items is null || page.Items.Exists(line => line is not { Code: not null, Version: > 0, Stage: not null }) || (page.Next is not null && page.Next == after)
            ? _call.Nonsense("a page that is not the contract's")
            : new RegisterPage([.. page.Items.Select(line => new RegisterLine(line!.Code!, line.Version, line.Stage!))], page.Next);
    }

    private async Task<Tried<T>> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
        where T : class
    {
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
            return _call.Refused(answer);
        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
            return _call.Nonsense("something that is no JSON");
        try
        {
            var read = JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(cancellation), JsonSerializerOptions.Web);
            return read is null ? _call.Nonsense("nothing") : read;
        }
        catch (JsonException)
        {
            return _call.Nonsense("broken JSON");
        }
    }

    private sealed record Taken(string? Code, int Version);

    private sealed record Line(string? Code, int Version, string? Stage);

    private sealed record Page(List<Line?>? Items, string? Next);
}
