using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The pages of one reading. Those that lead in a circle have no last one, so reading on would never end.</summary>
internal sealed class PageTrail
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="next">What the page just read names as the next; null on the last.</param>
    /// <returns>Null if it may be asked for, or there is none.</returns>
    public DeliveryOutcome.Failed? CircleAt(string? next) =>
        next is null || _names.Add(next) ? null : new DeliveryOutcome.Failed(FailureKind.Transient, "bad-answer", "Its pages lead in a circle.");
}
