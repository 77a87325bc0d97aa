using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>Name and <c>message</c> of an event, still without its message id.</summary>
internal sealed record PhoneEvent(string Name, JsonObject Message);
