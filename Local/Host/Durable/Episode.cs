using CitizenFeedback.Local.Host.Invocation;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>What came of one replay: new decisions, and whether the orchestration has ended or begins anew.</summary>
internal sealed record Episode
{
    public IReadOnlyList<HistoryEvent> Decisions { get; private init; } = [];
    public OrchestrationRuntimeStatus Status { get; private init; } = OrchestrationRuntimeStatus.Running;
    public string? Output { get; private init; }
    public string? CustomStatus { get; private init; }
    public TaskFailureDetails? Failure { get; private init; }

    /// <summary>The lines after the first of the new history, when it continues as new with this input.</summary>
    public (string? Input, IReadOnlyList<(string Name, string? Data)> Events)? Continuation { get; private init; }

    /// <summary>An end that is not the orchestrator's own doing.</summary>
    public static Episode Failed(string message) => new()
    {
        Status = OrchestrationRuntimeStatus.Failed,
        Failure = new TaskFailureDetails(nameof(NonDeterminismException), message, null, null, null),
    };

    /// <summary>Runs the orchestrator from its first line over its whole history.</summary>
    public static Episode Run(Orchestration orchestration, OrchestratorCode code, ILoggerFactory loggers)
    {
        var context = new ReplayContext(orchestration, loggers);
        try
        {
            return After(Replay(orchestration, code, context), orchestration, context);
        }
        catch (NonDeterminismException e)
        {
            return Failed($"Non-deterministic orchestrator '{orchestration.Name}', instance '{orchestration.Id}': {e.Message}");
        }
    }

    private static Task<object?> Replay(Orchestration orchestration, OrchestratorCode code, ReplayContext context)
    {
        var thread = new OrchestratorThread();
        Task<object?>? run = null;
        for (var n = 0; n < orchestration.History.Count; n++)
        {
            var line = orchestration.History[n];
            if (line.IsDecision)
            {
                Check(line, context);
                continue;
            }
            context.Now = line.Time;
            context.Replaying = n < orchestration.Processed;
            if (line.Kind == HistoryKind.Started)
                thread.Run(() => run = Start(code, context));
            else if (line.Kind == HistoryKind.EventRaised)
                thread.Run(() => context.Events.Raise(line.Name!, line.Data));
            else
                thread.Run(() => context.Complete(line));
        }
        return run!;
    }

    // A method that is not async throws before it has a task.
    private static async Task<object?> Start(OrchestratorCode code, ReplayContext context) => await code(context);

    private static void Check(HistoryEvent line, ReplayContext context)
    {
        if (line.Kind == HistoryKind.TimerCancelled)
            return;
        var now = context.Decisions.GetValueOrDefault(line.Id);
        if (now is null || now.Kind != line.Kind || !string.Equals(now.Name, line.Name, StringComparison.OrdinalIgnoreCase) || now.FireAt != line.FireAt)
            throw new NonDeterminismException($"number {line.Id} was {Describe(line)}, the replay decided {(now is null ? "nothing" : Describe(now))}.");
    }

    private static string Describe(HistoryEvent line) =>
        line.Kind == HistoryKind.TimerCreated ? $"a timer for {line.FireAt:O}" : $"the activity '{line.Name}'";

    private static Episode After(Task<object?> run, Orchestration orchestration, ReplayContext context)
    {
        var known = orchestration.History.Where(line => line.IsDecision).Select(line => (line.Kind, line.Id)).ToHashSet();
        var running = new Episode
        {
            CustomStatus = context.CustomStatus,
            Decisions = [.. context.Decisions.Values.Concat(context.CancelledTimers).Where(line => !known.Contains((line.Kind, line.Id)))],
        };
        if (run.IsFaulted || run.IsCanceled)
        {
            var e = run.Exception?.InnerException ?? new TaskCanceledException(run);
            return running with { Status = OrchestrationRuntimeStatus.Failed, Failure = TaskFailureDetails.FromException(e) };
        }
        if (context.Continuation is { } next && run.IsCompleted)
            return running with { Continuation = (next.Input, next.KeepEvents ? context.Events.Unprocessed : []) };
        if (run.IsCompleted)
            return running with { Status = OrchestrationRuntimeStatus.Completed, Output = DurableJson.Write(run.Result) };
        return context.IsWaiting ? running : Failed($"Orchestrator '{orchestration.Name}' awaits something that is not from its context.");
    }
}
