using System.Collections.Concurrent;
using CitizenFeedback.Local.Host.Invocation;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>
/// Runs orchestrations: what happens to one is stored, then its orchestrator is replayed over the stored history, then what it
/// decided is stored, then done.
/// </summary>
internal sealed class DurableEngine(
    DurableStore store, FunctionCatalog catalog, FunctionInvoker invoker, TimeProvider clock, ILoggerFactory loggers, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<string, OrchestrationInstance> _instances = new();
    private readonly ILogger _logger = loggers.CreateLogger<DurableEngine>();
    private readonly DurableTimers _timers = new(clock);
    private readonly BackgroundWork _work = new(stopping);

    public IEnumerable<OrchestrationInstance> Instances => _instances.Values;

    /// <summary>True when no orchestrator or activity runs or is about to.</summary>
    public bool IsIdle => _work.IsIdle;

    public OrchestrationInstance? Find(string id) => _instances.TryGetValue(id, out var instance) && instance.State.Status is not null ? instance : null;

    /// <summary>As it is when what changes it at this moment has ended; null if there is none.</summary>
    public async Task<Orchestration?> ReadAsync(string id, CancellationToken ct)
    {
        if (!_instances.TryGetValue(id, out var instance))
            return null;
        using var turn = await instance.TakeTurnAsync(ct);
        return instance.State.Status is null ? null : instance.State;
    }

    public void Load()
    {
        foreach (var orchestration in store.Load())
            _instances[orchestration.Id] = new OrchestrationInstance(orchestration);
    }

    /// <summary>Goes on where an earlier host stopped: an activity without result runs again.</summary>
    public void Resume()
    {
        foreach (var instance in _instances.Values.Where(instance => instance.State.IsLive))
        {
            Do(instance, instance.State.OpenTimers());
            Do(instance, instance.State.OpenActivities());
            if (instance.State.HasNews)
                Wake(instance);
        }
    }

    /// <exception cref="InvalidOperationException">An instance with this id lives.</exception>
    public async Task StartAsync(string id, string name, string? input, CancellationToken ct)
    {
        var instance = _instances.GetOrAdd(id, key => new OrchestrationInstance(new Orchestration(key)));
        using (await instance.TakeTurnAsync(ct))
        {
            if (instance.State.IsLive)
                throw new InvalidOperationException($"An orchestration instance '{id}' with the status {instance.State.Status} already exists.");
            await store.PutAsync(instance, instance.State.Start(name, input, clock.GetUtcNow()));
        }
        Wake(instance);
    }

    /// <summary>Adds a line to the history of a living instance and wakes it; for any other it does nothing.</summary>
    public async Task AppendAsync(OrchestrationInstance instance, int? generation, HistoryEvent line, CancellationToken ct)
    {
        using (await instance.TakeTurnAsync(ct))
        {
            if (!instance.State.IsLive || generation is { } wanted && wanted != instance.State.Generation)
                return;
            await store.PutAsync(instance, instance.State.Append(line));
        }
        Wake(instance);
    }

    public async Task TerminateAsync(OrchestrationInstance instance, string? output, CancellationToken ct)
    {
        using var turn = await instance.TakeTurnAsync(ct);
        if (instance.State.IsLive)
            await store.PutAsync(instance, instance.State.End(OrchestrationRuntimeStatus.Terminated, output, null, clock.GetUtcNow()));
    }

    /// <returns>False when there is none, or it still lives.</returns>
    public async Task<bool> PurgeAsync(string id, CancellationToken ct)
    {
        if (Find(id) is not { } instance)
            return false;
        using var turn = await instance.TakeTurnAsync(ct);
        if (instance.State.Status is null || instance.State.IsLive)
            return false;
        // Not taken out of memory: somebody may be waiting for its turn to start it anew.
        await store.DeleteAsync(instance);
        return true;
    }

    /// <summary>Fires the timers that are due.</summary>
    public void Tick()
    {
        foreach (var (instance, generation, id) in _timers.TakeDue())
        {
            var fired = new HistoryEvent(HistoryKind.TimerFired, clock.GetUtcNow(), id);
            _work.Begin(() => _work.EventuallyAsync(() => AppendAsync(instance, generation, fired, stopping)));
        }
    }

    private void Wake(OrchestrationInstance instance)
    {
        if (Interlocked.Exchange(ref instance.IsAwake, 1) == 0)
            _work.Begin(() => _work.EventuallyAsync(() => RunEpisodeAsync(instance)));
    }

    private async Task RunEpisodeAsync(OrchestrationInstance instance)
    {
        using var pass = await invoker.Gate.EnterAsync(stopping);
        using var turn = await instance.TakeTurnAsync(stopping);
        Volatile.Write(ref instance.IsAwake, 0);
        if (instance.State.HasNews)
            await ApplyAsync(instance, await ReplayAsync(instance.State));
    }

    private async Task<Episode> ReplayAsync(Orchestration orchestration)
    {
        if (catalog.Find(FunctionKind.Orchestration, orchestration.Name) is not { } function)
            return Episode.Failed($"There is no orchestrator function '{orchestration.Name}'.");
        Episode? episode = null;
        Task RunAsync(OrchestratorCode code)
        {
            episode = Episode.Run(orchestration, code, loggers);
            return Task.CompletedTask;
        }
        var data = new Dictionary<string, object?> { ["instanceId"] = orchestration.Id };
        try
        {
            await invoker.InvokeAsync(function, new Trigger { BindingData = data, Episode = RunAsync }, stopping);
        }
        // The edge of a function: an orchestrator that cannot even be called has failed.
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            return Episode.Failed($"The orchestrator '{orchestration.Name}' could not be called: {e.Message}");
        }
        return episode ?? Episode.Failed($"A middleware kept the orchestrator '{orchestration.Name}' from running.");
    }

    private async Task ApplyAsync(OrchestrationInstance instance, Episode episode)
    {
        var now = clock.GetUtcNow();
        var seen = instance.State with { LastUpdatedAt = now, CustomStatus = episode.CustomStatus };
        if (episode.Continuation is { } next)
        {
            await store.PutAsync(instance, seen.ContinueAsNew(next.Input, next.Events, now));
            Wake(instance);
        }
        else if (episode.Status != OrchestrationRuntimeStatus.Running)
        {
            await store.PutAsync(instance, seen.End(episode.Status, episode.Output, episode.Failure, now));
            if (episode.Failure is not null)
                _logger.LogError("Orchestration {Instance} failed: {Message}", instance.Id, episode.Failure.ErrorMessage);
        }
        else
        {
            await store.PutAsync(instance, seen.Decide(episode.Decisions));
            Do(instance, episode.Decisions);
        }
    }

    private void Do(OrchestrationInstance instance, IEnumerable<HistoryEvent> decisions)
    {
        foreach (var decision in decisions)
        {
            if (decision.Kind == HistoryKind.ActivityScheduled)
                BeginActivity(instance, decision);
            else if (decision.Kind == HistoryKind.TimerCreated)
                _timers.Add(instance, decision);
        }
    }

    private void BeginActivity(OrchestrationInstance instance, HistoryEvent activity)
    {
        var orchestration = instance.State;
        _work.Begin(async () =>
        {
            using var pass = await invoker.Gate.EnterAsync(stopping);
            var outcome = await ActivityRun.RunAsync(catalog, invoker, orchestration, activity, _logger, stopping);
            await _work.EventuallyAsync(() => AppendAsync(instance, orchestration.Generation, outcome with { Time = clock.GetUtcNow() }, stopping));
        });
    }
}
