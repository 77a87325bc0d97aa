using System.Text.Json.Nodes;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>Calls one service of the portal: with a session, which is renewed once when the portal says that it ended.</summary>
internal sealed class PortalApi(PortalEnvelope envelope, PortalSession session, PortalGate gate, NationalPortalSettings settings)
{
    /// <returns>The array <c>result</c>.</returns>
    public Task<Tried<JsonArray>> CallAsync(string service, JsonObject data, bool isUpdating, CancellationToken cancellation) =>
        gate.RunAsync(stop => CallAsync(service, data, isUpdating, ended: null, stop), cancellation);

    /// <inheritdoc cref="PortalEnvelope.Nonsense"/>
    public DeliveryOutcome.Failed Nonsense(string what) => envelope.Nonsense(what);

    private async Task<Tried<JsonArray>> CallAsync(string service, JsonObject data, bool isUpdating, string? ended, CancellationToken cancellation)
    {
        var token = await session.TokenAsync(ended, cancellation);
        if (token.Failure is { } noSession)
            return noSession;
        if (await gate.WaitAsync(cancellation) is { } full)
            return full;
        var body = new JsonObject
        {
            ["session"] = token.Value,
            ["madonvi"] = settings.UnitCode,
            ["service"] = service,
            ["data"] = new JsonArray(data.DeepClone()),
            ["isUpdating"] = isUpdating,
        };
        var answer = await envelope.PostAsync(settings.CallPath, body, cancellation);
        if (answer.Failure is { } failed)
            return ended is null && PortalErrors.IsSessionEnded(failed)
                ? await CallAsync(service, data, isUpdating, token.Value, cancellation)
                : failed;
        return answer.Value["result"] is JsonArray result ? result : envelope.Nonsense("JSON without a result");
    }
}
