using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Portal;

/// <summary>Something that changed a record of the portal.</summary>
/// <param name="Number">Running number of the change.</param>
/// <param name="Body">What the city sent; null for a change by the portal's own people.</param>
/// <param name="Status">Set by the portal's own people.</param>
/// <param name="Answer">Given by the portal's own people.</param>
internal sealed record PortalLine(int Number, DateTimeOffset At, string NationalCode, JsonObject? Body, int? Status, string? Answer);
