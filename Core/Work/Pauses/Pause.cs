using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Work.Pauses;

/// <summary>Work of one kind that an operator holds back: what becomes owed meanwhile waits, and is done when the pause ends.</summary>
/// <param name="Why">For whoever comes on duty next.</param>
public sealed record Pause(WorkKind Kind, DateTimeOffset Since, Official By, string Why)
{
    /// <summary>What goes to somebody outside. Our own lists are never held back.</summary>
    public static readonly IReadOnlySet<WorkKind> Possible = new HashSet<WorkKind> { WorkKind.CitySync, WorkKind.PortalSync, WorkKind.Notice, WorkKind.Reminder, WorkKind.SecondOpinion };
}
