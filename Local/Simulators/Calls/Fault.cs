namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>How a simulator misbehaves.</summary>
/// <param name="DelayMs">Delay of <see cref="FaultMode.Slow"/> in milliseconds.</param>
/// <param name="Share">The share of calls that is hit, 0 to 1.</param>
/// <param name="Status">The HTTP status of <see cref="FaultMode.Failing"/>; null takes the system's own way to fail.</param>
internal sealed record Fault(FaultMode Mode, int DelayMs = 3000, double Share = 1, int? Status = null)
{
    public static readonly Fault None = new(FaultMode.Ok);

    public bool IsValid => DelayMs is >= 0 and <= 600_000 && Share is >= 0 and <= 1 && Status is null or (>= 400 and <= 599);
}
