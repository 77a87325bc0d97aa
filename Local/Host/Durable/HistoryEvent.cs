namespace CitizenFeedback.Local.Host.Durable;

internal enum HistoryKind
{
    Started,
    EventRaised,
    ActivityScheduled,
    ActivityCompleted,
    ActivityFailed,
    TimerCreated,
    TimerFired,
    TimerCancelled,
}

/// <summary>One line of an orchestration's history: something that happened to it, or something it decided to do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Time">When, by the moved clock.</param>
/// <param name="Id">The number of the activity or timer within the orchestration.</param>
/// <param name="Name">The name of the activity or event.</param>
/// <param name="Data">Input, output, payload or failure, as JSON.</param>
/// <param name="FireAt">When a timer is due.</param>
internal sealed record HistoryEvent(
    HistoryKind Kind, DateTimeOffset Time, int Id = 0, string? Name = null, string? Data = null, DateTimeOffset? FireAt = null)
{
    /// <summary>True for what the orchestrator decided, which each replay must decide again.</summary>
    public bool IsDecision => Kind is HistoryKind.ActivityScheduled or HistoryKind.TimerCreated or HistoryKind.TimerCancelled;
}
