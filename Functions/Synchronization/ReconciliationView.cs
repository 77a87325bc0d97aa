using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>A comparison as programs read it.</summary>
public sealed record ReconciliationView(
    RegisterName Register, DateTimeOffset At, int Ours, int Theirs, int Agree, int OnTheirWay, IReadOnlyList<DifferenceView> Differences, int More, string? Failure)
{
    public static ReconciliationView Of(Reconciliation found) => new(
        found.Register, found.At, found.Ours, found.Theirs, found.Agree, found.OnTheirWay,
        [.. found.Differences.Select(one => new DifferenceView(one.Code, one.Kind, one.OurVersion, one.OurStage, one.TheirVersion, one.TheirStage, one.IsRepairable))],
        found.More, found.Failure);
}

/// <param name="IsRepairable">Sending the newest version again mends it.</param>
public sealed record DifferenceView(
    string Code, DifferenceKind Kind, int? OurVersion, string? OurStage, int? TheirVersion, string? TheirStage, bool IsRepairable);
