namespace CitizenFeedback.Core.Retention;

/// <summary>One run over all rules.</summary>
/// <param name="IsDry">Nothing went.</param>
/// <param name="ByAgency">Code of the agency whose operator asked for it; null: the night's.</param>
public sealed record RetentionRun(DateTimeOffset At, bool IsDry, string? ByAgency, IReadOnlyList<RetentionCount> Counts);
