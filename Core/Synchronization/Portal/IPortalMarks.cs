namespace CitizenFeedback.Core.Synchronization;

/// <summary>Remembers how far the national portal was followed.</summary>
public interface IPortalMarks
{
    Task<PortalMark> LoadAsync(CancellationToken cancellation);

    Task SaveAsync(PortalMark mark, CancellationToken cancellation);
}

/// <summary>How far the portal was followed. One timer writes it.</summary>
/// <param name="BackfilledAt">When all that was owed since it was switched on had been called for; null: not yet, or it is off.</param>
/// <param name="SeenUntil">Time of the newest change seen, by the portal's clock, but never ahead of ours; null before the first look.</param>
/// <param name="LookedAt">When it last answered.</param>
/// <param name="FailingSince">Since when it does not answer; null while it does.</param>
/// <param name="Failure">What it answered last in place of an answer.</param>
/// <param name="Parked">Names of the lines that it goes on listing and that were kept for a person.</param>
public sealed record PortalMark(
    DateTimeOffset? BackfilledAt = null, DateTimeOffset? SeenUntil = null, DateTimeOffset? LookedAt = null, DateTimeOffset? FailingSince = null,
    string? Failure = null, IReadOnlyList<string>? Parked = null);
