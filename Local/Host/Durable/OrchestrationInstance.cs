using System.Collections.Immutable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>One orchestration in memory, always as stored. Changed only by who holds its turn.</summary>
internal sealed class OrchestrationInstance(string id)
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Set while a wake-up is waiting, so that a second one adds nothing.</summary>
    public int IsAwake;

    public string Id => id;

    /// <summary>Null before it was ever started.</summary>
    public OrchestrationRuntimeStatus? Status { get; set; }

    public string Name { get; set; } = "";

    public string? Input { get; set; }

    public string? Output { get; set; }

    public string? CustomStatus { get; set; }

    public TaskFailureDetails? Failure { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset LastUpdatedAt { get; set; }

    /// <summary>Counts its histories: each start and each continuation as new begins another.</summary>
    public int Generation { get; set; }

    /// <summary>How much of the history the orchestrator has seen.</summary>
    public int Processed { get; set; }

    public List<HistoryEvent> History { get; private set; } = [];

    public IReadOnlyDictionary<int, DateTimeOffset> OpenTimers { get; private set; } = ImmutableDictionary<int, DateTimeOffset>.Empty;

    // Others read the open timers without a turn, so each change makes a new dictionary.
    private ImmutableDictionary<int, DateTimeOffset> Timers => (ImmutableDictionary<int, DateTimeOffset>)OpenTimers;

    public bool IsLive => Status is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running;

    /// <summary>Brings the open timers in step with a new line of the history.</summary>
    public void Append(HistoryEvent line)
    {
        History.Add(line);
        if (line.Kind == HistoryKind.TimerCreated)
            OpenTimers = Timers.SetItem(line.Id, line.FireAt!.Value);
        else if (line.Kind is HistoryKind.TimerFired or HistoryKind.TimerCancelled)
            OpenTimers = Timers.Remove(line.Id);
    }

    /// <summary>Begins another history in place of the present one.</summary>
    public void Restart(IReadOnlyList<HistoryEvent> history)
    {
        Generation++;
        Processed = 0;
        OpenTimers = Timers.Clear();
        History = [.. history];
        Status = OrchestrationRuntimeStatus.Pending;
        (Output, Failure) = (null, null);
        Input = history[0].Data;
    }

    public IEnumerable<HistoryEvent> OpenActivities()
    {
        var ended = History.Where(line => line.Kind is HistoryKind.ActivityCompleted or HistoryKind.ActivityFailed).Select(line => line.Id).ToHashSet();
        return History.Where(line => line.Kind == HistoryKind.ActivityScheduled && !ended.Contains(line.Id));
    }

    /// <summary>Forgets its history, which an orchestration that has ended does not need.</summary>
    public void End()
    {
        History = [];
        OpenTimers = Timers.Clear();
    }

    /// <summary>Waits until nobody else changes it; ends with the disposal of the result.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new TurnEnd(_turn);
    }

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

    private sealed class TurnEnd(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
