namespace CitizenFeedback.Core.Synchronization;

/// <summary>What a comparison with a register found.</summary>
/// <param name="Ours">How many feedback it must hold.</param>
/// <param name="Theirs">How many lines it holds.</param>
/// <param name="OnTheirWay">Different, but a try is still to come, or the coordinator has to settle a conflict first.</param>
/// <param name="Differences">In the order of the codes, those unknown to us last, <see cref="MostKept"/> at the most.</param>
/// <param name="More">Differences that are not listed.</param>
/// <param name="Failure">Why the register could not be read; nothing was compared then.</param>
public sealed record Reconciliation(
    RegisterName Register, DateTimeOffset At, int Ours, int Theirs, int OnTheirWay, IReadOnlyList<Difference> Differences, int More, string? Failure = null)
{
    /// <summary>More is no list any more but a failure of a whole register.</summary>
    public const int MostKept = 500;

    /// <summary>How many of ours are among what is not listed.</summary>
    public int MoreOfOurs { get; init; }

    public int Agree => Ours - OnTheirWay - Differences.Count(IsOfOurs) - MoreOfOurs;

    /// <param name="all">Every difference, in its order.</param>
    public static Reconciliation Of(RegisterName register, DateTimeOffset at, int ours, int theirs, int onTheirWay, IReadOnlyCollection<Difference> all) =>
        new(register, at, ours, theirs, onTheirWay, [.. all.Take(MostKept)], Math.Max(0, all.Count - MostKept)) { MoreOfOurs = all.Skip(MostKept).Count(IsOfOurs) };

    private static bool IsOfOurs(Difference difference) => difference.OurVersion is not null && difference.Kind != DifferenceKind.Twice;

    /// <summary>As that agency may see it.</summary>
    public Reconciliation For(string agencyCode) => this with { Differences = [.. Differences.Where(difference => !difference.ConcealedFrom.Contains(agencyCode))] };
}
