using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>
/// An orchestration with its history, as it is stored: one row. Each replay reads the whole history, so writing it whole with each
/// change costs nothing of another order.
/// </summary>
internal sealed record Orchestration(string Id)
{
    public string Name { get; init; } = "";

    /// <summary>Null before it was ever started, and once it is purged.</summary>
    public OrchestrationRuntimeStatus? Status { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>The trace that started it. As in Durable, what runs after it continued as new belongs to no trace from before.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Counts its histories: each start and each continuation as new begins another.</summary>
    public int Generation { get; init; }

    /// <summary>How much of the history the orchestrator has seen.</summary>
    public int Processed { get; init; }

    public IReadOnlyList<HistoryEvent> History { get; init; } = [];

    [JsonIgnore]
    public bool IsLive => Status is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running;

    /// <summary>True when something happened that the orchestrator has not seen.</summary>
    [JsonIgnore]
    public bool HasNews => IsLive && Processed < History.Count;

    public Orchestration Start(string name, string? input, DateTimeOffset now) =>
        (this with { Name = name, CreatedAt = now, LastUpdatedAt = now, CustomStatus = null }).ContinueAsNew(input, [], now) with { TraceParent = Activity.Current?.Id };

    public Orchestration Append(HistoryEvent line) => this with { History = [.. History, line] };

    /// <summary>Adds what the orchestrator decided; nothing of it may be done before this is stored.</summary>
    public Orchestration Decide(IReadOnlyList<HistoryEvent> decisions) => this with
    {
        History = [.. History, .. decisions],
        Processed = History.Count + decisions.Count,
        Status = OrchestrationRuntimeStatus.Running,
    };

    /// <summary>Begins another history in place of the present one.</summary>
    public Orchestration ContinueAsNew(string? input, IReadOnlyList<(string Name, string? Data)> events, DateTimeOffset now) => this with
    {
        Generation = Generation + 1,
        TraceParent = null,
        Processed = 0,
        Status = OrchestrationRuntimeStatus.Pending,
        Input = input,
        Output = null,
        Failure = null,
        History =
        [
            new HistoryEvent(HistoryKind.Started, now, Data: input),
            .. events.Select(raised => new HistoryEvent(HistoryKind.EventRaised, now, Name: raised.Name, Data: raised.Data)),
        ],
    };

    /// <summary>Ends it, and forgets its history, which is not needed any more.</summary>
    public Orchestration End(OrchestrationRuntimeStatus status, string? output, TaskFailureDetails? failure, DateTimeOffset now) =>
        this with { Status = status, Output = output, Failure = failure, LastUpdatedAt = now, History = [] };

    public IEnumerable<HistoryEvent> OpenActivities() =>
        Open(HistoryKind.ActivityScheduled, HistoryKind.ActivityCompleted, HistoryKind.ActivityFailed);

    public IEnumerable<HistoryEvent> OpenTimers() => Open(HistoryKind.TimerCreated, HistoryKind.TimerFired, HistoryKind.TimerCancelled);

    public OrchestrationMetadata Metadata() => new(Name, Id)
    {
        RuntimeStatus = Status!.Value,
        CreatedAt = CreatedAt,
        LastUpdatedAt = LastUpdatedAt,
        SerializedInput = Input,
        SerializedOutput = Output,
        SerializedCustomStatus = CustomStatus,
        FailureDetails = Failure,
    };

    private IEnumerable<HistoryEvent> Open(HistoryKind begin, params HistoryKind[] ends)
    {
        var ended = History.Where(line => ends.Contains(line.Kind)).Select(line => line.Id).ToHashSet();
        return History.Where(line => line.Kind == begin && !ended.Contains(line.Id));
    }
}
