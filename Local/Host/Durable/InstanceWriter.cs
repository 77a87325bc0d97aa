using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Changes an orchestration in the storage and then in memory. The caller holds the instance's turn.</summary>
internal sealed class InstanceWriter(DurableStore store, BackgroundWork work, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Begins an orchestration; if that cannot be stored there is none.</summary>
    public async Task StartAsync(OrchestrationInstance instance, string name, string? input, CancellationToken ct)
    {
        var started = new HistoryEvent(HistoryKind.Started, clock.GetUtcNow(), Data: input);
        (instance.Name, instance.CreatedAt, instance.LastUpdatedAt) = (name, started.Time, started.Time);
        instance.Restart([started]);
        try
        {
            await store.AppendAsync(instance, 0, instance.History, withInstance: true, ct);
        }
        catch
        {
            instance.Status = null;
            throw;
        }
    }

    public async Task AppendAsync(OrchestrationInstance instance, HistoryEvent line, CancellationToken ct)
    {
        await store.AppendAsync(instance, instance.History.Count, [line], withInstance: false, ct);
        instance.Append(line);
    }

    /// <summary>Adds what the orchestrator decided; nothing of it may be done before this has ended.</summary>
    public async Task DecideAsync(OrchestrationInstance instance, IReadOnlyList<HistoryEvent> decisions)
    {
        var (processed, status) = (instance.Processed, instance.Status);
        instance.Processed = instance.History.Count + decisions.Count;
        instance.Status = OrchestrationRuntimeStatus.Running;
        try
        {
            await store.AppendAsync(instance, instance.History.Count, decisions, withInstance: true, stopping);
        }
        catch
        {
            (instance.Processed, instance.Status) = (processed, status);
            throw;
        }
        foreach (var decision in decisions)
            instance.Append(decision);
    }

    /// <summary>Puts a new history in place of the present one.</summary>
    public async Task ContinueAsync(OrchestrationInstance instance, string? input, IReadOnlyList<(string Name, string? Data)> events)
    {
        var now = clock.GetUtcNow();
        var (generation, lines) = (instance.Generation, instance.History.Count);
        instance.Restart([
            new HistoryEvent(HistoryKind.Started, now, Data: input),
            .. events.Select(raised => new HistoryEvent(HistoryKind.EventRaised, now, Name: raised.Name, Data: raised.Data)),
        ]);
        await work.EventuallyAsync(() => store.AppendAsync(instance, 0, instance.History, withInstance: true, stopping));
        await work.EventuallyAsync(() => store.DeleteHistoryAsync(instance.Id, generation, lines, stopping));
    }

    public async Task EndAsync(OrchestrationInstance instance, OrchestrationRuntimeStatus status, string? output, TaskFailureDetails? failure)
    {
        var lines = instance.History.Count;
        (instance.Status, instance.Output, instance.Failure, instance.LastUpdatedAt) = (status, output, failure, clock.GetUtcNow());
        instance.End();
        await work.EventuallyAsync(() => store.AppendAsync(instance, 0, [], withInstance: true, stopping));
        await work.EventuallyAsync(() => store.DeleteHistoryAsync(instance.Id, instance.Generation, lines, stopping));
    }
}
