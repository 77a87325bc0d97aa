using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Http;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>Posts to the adapter and opens its envelope: success is an HTTP 200 whose JSON says <c>error_code</c> 0.</summary>
internal sealed class PortalEnvelope(IHttpClientFactory clients, NationalPortalSettings settings, TimeProvider time)
{
    public const string Client = "national-portal";

    private readonly OutsideCall _call = new("The national portal", time);

    public Task<Tried<JsonObject>> PostAsync(string path, JsonObject body, CancellationToken cancellation) =>
        _call.TryAsync(() => TryPostAsync(path, body, cancellation), cancellation);

    /// <inheritdoc cref="OutsideCall.Nonsense"/>
    public DeliveryOutcome.Failed Nonsense(string what) => _call.Nonsense(what);

    private async Task<Tried<JsonObject>> TryPostAsync(string path, JsonObject body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("dstcode", settings.DestinationCode);
        using var answer = await clients.CreateClient(Client).SendAsync(request, cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
            return _call.Refused(answer);
        if (await AnswerJson.ReadAsync(answer.Content, cancellation) is not { } json)
            return _call.Nonsense("something that is no JSON");
        if (json["error_code"] is not JsonValue said || said.GetValueKind() is not JsonValueKind.Number || !said.TryGetValue<int>(out var error))
            return _call.Nonsense("JSON without an error code");
        return error == 0 ? json : PortalErrors.Failed(error);
    }
}
