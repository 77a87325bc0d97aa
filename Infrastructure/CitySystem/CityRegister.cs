using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Http;
using Polly.Timeout;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>
/// Client of the register's contract (docs/city-system-contract.md). An answer counts as success only if it is the JSON of the
/// contract for our code in our version or a newer one; everything else is recorded as what it was.
/// </summary>
internal sealed class CityRegister(HttpClient http, TimeProvider time) : ICityRegister
{
    public async Task<DeliveryOutcome> PutAsync(RegisterEntry entry, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.PutAsJsonAsync($"v1/feedback/{entry.Code}", entry, JsonSerializerOptions.Web, cancellation);
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created
                ? await ReadAsync(answer, entry, cancellation)
                : Refused(answer);
        }
        catch (HttpRequestException error)
        {
            return new DeliveryOutcome.Failed(FailureKind.Transient, $"{error.HttpRequestError}", "The city system could not be reached.");
        }
        catch (Exception error) when (error is TimeoutRejectedException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed(FailureKind.Transient, "timeout", "The city system did not answer within 5 s.");
        }
    }

    private static async Task<DeliveryOutcome> ReadAsync(HttpResponseMessage answer, RegisterEntry entry, CancellationToken cancellation)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
            return Nonsense("The city system answered something that is no JSON.");
        try
        {
            var taken = JsonSerializer.Deserialize<RegisterAnswer>(await answer.Content.ReadAsByteArrayAsync(cancellation), JsonSerializerOptions.Web);
            return taken?.Code == entry.Code.Value && taken.Version >= entry.Version
                ? new DeliveryOutcome.Done($"{taken.Code} v{taken.Version}")
                : Nonsense("The city system answered for another code or an older version.");
        }
        catch (JsonException)
        {
            return Nonsense("The city system answered broken JSON.");
        }
    }

    private DeliveryOutcome.Failed Refused(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var kind = status is 408 or 429 or >= 500 ? FailureKind.Transient : FailureKind.NeedsPerson;
        return new DeliveryOutcome.Failed(kind, $"{status}", $"The city system answered HTTP {status}.", RetryAfter.Of(answer, time.GetUtcNow()));
    }

    private static DeliveryOutcome.Failed Nonsense(string reason) => new(FailureKind.Transient, "bad-answer", reason);

    private sealed record RegisterAnswer(string? Code, int Version);
}
