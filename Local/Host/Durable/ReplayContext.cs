using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>What an orchestrator sees during one replay; it collects what the orchestrator decides.</summary>
internal sealed class ReplayContext(Orchestration orchestration, ILoggerFactory loggers) : TaskOrchestrationContext
{
    private readonly Dictionary<int, HistoryEvent> _decisions = [];
    private readonly Dictionary<int, TaskCompletionSource<string?>> _open = [];
    private readonly List<HistoryEvent> _cancelledTimers = [];
    private int _lastId;
    private int _guids;

    public ExternalEvents Events { get; } = new();

    /// <summary>By number: each activity and timer the orchestrator asked for.</summary>
    public IReadOnlyDictionary<int, HistoryEvent> Decisions => _decisions;

    public IReadOnlyList<HistoryEvent> CancelledTimers => _cancelledTimers;

    public bool IsWaiting => _open.Count > 0 || Events.IsAwaited;

    public DateTimeOffset Now { get; set; }

    public bool Replaying { get; set; }

    /// <summary>Set when the orchestrator has asked to begin anew.</summary>
    public (string? Input, bool KeepEvents)? Continuation { get; private set; }

    public string? CustomStatus { get; private set; } = orchestration.CustomStatus;

    public override TaskName Name => orchestration.Name;

    public override string InstanceId => orchestration.Id;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => Now.UtcDateTime;

    public override bool IsReplaying => Replaying;

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T GetInput<T>() => DurableJson.Read<T>(orchestration.Input)!;

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        var id = Decide(new HistoryEvent(HistoryKind.ActivityScheduled, Now, ++_lastId, name.Name, DurableJson.Write(input)));
        return DurableJson.Read<TResult>(await _open[id].Task)!;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);
        var due = new DateTimeOffset(DateTime.SpecifyKind(fireAt, DateTimeKind.Utc));
        var id = Decide(new HistoryEvent(HistoryKind.TimerCreated, Now, ++_lastId, FireAt: due));
        var task = _open[id].Task;
        cancellationToken.Register(() => CancelTimer(id, cancellationToken));
        return task;
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        DurableJson.Read<T>(await Events.WaitAsync(eventName, cancellationToken))!;

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        Continuation = (DurableJson.Write(newInput), preserveUnprocessedEvents);

    public override void SetCustomStatus(object? customStatus) => CustomStatus = DurableJson.Write(customStatus);

    public override Guid NewGuid()
    {
        var seed = $"{orchestration.Id}/{orchestration.Generation}/{_guids++}";
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16));
    }

    public override ILogger CreateReplaySafeLogger(string categoryName) => new ReplaySafeLogger(this, loggers.CreateLogger(categoryName));

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        throw new NotSupportedException("The local host does not send events from orchestrators.");

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        throw new NotSupportedException("The local host has no sub-orchestrations.");

    /// <exception cref="NonDeterminismException">The orchestrator never asked for it.</exception>
    public void Complete(HistoryEvent line)
    {
        if (!_decisions.TryGetValue(line.Id, out var decision))
            throw new NonDeterminismException($"the history has {line.Kind} for number {line.Id}, which the orchestrator did not ask for.");
        if (!_open.Remove(line.Id, out var source))
            return;
        if (line.Kind == HistoryKind.ActivityFailed)
            source.SetException(new TaskFailedException(decision.Name!, line.Id, JsonSerializer.Deserialize<TaskFailureDetails>(line.Data!)!));
        else
            source.SetResult(line.Data);
    }

    private int Decide(HistoryEvent decision)
    {
        _decisions.Add(decision.Id, decision);
        _open.Add(decision.Id, new TaskCompletionSource<string?>());
        return decision.Id;
    }

    private void CancelTimer(int id, CancellationToken ct)
    {
        if (!_open.Remove(id, out var source))
            return;
        _cancelledTimers.Add(new HistoryEvent(HistoryKind.TimerCancelled, Now, id));
        source.SetCanceled(ct);
    }
}
