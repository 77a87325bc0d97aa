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

    private InstanceWriter Writer => new(store, _work, clock, stopping);

    public OrchestrationInstance? Find(string id) => _instances.TryGetValue(id, out var instance) && instance.Status is not null ? instance : null;

    public async Task LoadAsync(CancellationToken ct)
    {
        foreach (var instance in await store.LoadAsync(ct))
            _instances[instance.Id] = instance;
    }

    /// <summary>Goes on where an earlier host stopped: an activity without result runs again.</summary>
    public void Resume()
    {
        foreach (var instance in _instances.Values.Where(instance => instance.IsLive))
        {
            _timers.AddAll(instance);
            foreach (var activity in instance.OpenActivities())
                BeginActivity(instance, activity);
            if (instance.Processed < instance.History.Count)
                Wake(instance);
        }
    }

    /// <exception cref="InvalidOperationException">An instance with this id lives.</exception>
    public async Task StartAsync(string id, string name, string? input, CancellationToken ct)
    {
        var instance = _instances.GetOrAdd(id, key => new OrchestrationInstance(key));
        using (await instance.TakeTurnAsync(ct))
        {
            if (instance.IsLive)
                throw new InvalidOperationException($"An orchestration instance '{id}' with the status {instance.Status} already exists.");
            await Writer.StartAsync(instance, name, input, ct);
        }
        Wake(instance);
    }

    /// <summary>Adds a line to the history of a living instance and wakes it; for any other it does nothing.</summary>
    public async Task AppendAsync(OrchestrationInstance instance, int? generation, HistoryEvent line, CancellationToken ct)
    {
        using (await instance.TakeTurnAsync(ct))
        {
            if (!instance.IsLive || generation is { } wanted && wanted != instance.Generation)
                return;
            await Writer.AppendAsync(instance, line, ct);
        }
        Wake(instance);
    }

    public async Task TerminateAsync(OrchestrationInstance instance, string? output, CancellationToken ct)
    {
        using var turn = await instance.TakeTurnAsync(ct);
        if (instance.IsLive)
            await Writer.EndAsync(instance, OrchestrationRuntimeStatus.Terminated, output, null);
    }

    /// <returns>False when there is none, or it still lives.</returns>
    public async Task<bool> PurgeAsync(string id, CancellationToken ct)
    {
        if (Find(id) is not { } instance)
            return false;
        using var turn = await instance.TakeTurnAsync(ct);
        if (instance.Status is null || instance.IsLive)
            return false;
        await store.DeleteInstanceAsync(id, ct);
        // Not taken out of memory: somebody may be waiting for its turn to start it anew.
        instance.Status = null;
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
        if (instance.IsLive && instance.Processed < instance.History.Count)
            await ApplyAsync(instance, await ReplayAsync(instance));
    }

    private async Task<Episode> ReplayAsync(OrchestrationInstance instance)
    {
        if (catalog.Find(FunctionKind.Orchestration, instance.Name) is not { } function)
            return Episode.Failed($"There is no orchestrator function '{instance.Name}'.");
        Episode? episode = null;
        Task RunAsync(OrchestratorCode code)
        {
            episode = Episode.Run(instance, code, loggers);
            return Task.CompletedTask;
        }
        var data = new Dictionary<string, object?> { ["instanceId"] = instance.Id };
        try
        {
            await invoker.InvokeAsync(function, new Trigger { BindingData = data, Episode = RunAsync }, stopping);
        }
        // The edge of a function: an orchestrator that cannot even be called has failed.
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            return Episode.Failed($"The orchestrator '{instance.Name}' could not be called: {e.Message}");
        }
        return episode ?? Episode.Failed($"A middleware kept the orchestrator '{instance.Name}' from running.");
    }

    private async Task ApplyAsync(OrchestrationInstance instance, Episode episode)
    {
        instance.LastUpdatedAt = clock.GetUtcNow();
        instance.CustomStatus = episode.CustomStatus;
        if (episode.Continuation is { } next)
        {
            await Writer.ContinueAsync(instance, next.Input, next.Events);
            Wake(instance);
        }
        else if (episode.Status != OrchestrationRuntimeStatus.Running)
        {
            if (episode.Failure is not null)
                _logger.LogError("Orchestration {Instance} failed: {Message}", instance.Id, episode.Failure.ErrorMessage);
            await Writer.EndAsync(instance, episode.Status, episode.Output, episode.Failure);
        }
        else
        {
            await Writer.DecideAsync(instance, episode.Decisions);
            Do(instance, episode.Decisions);
        }
    }

    private void Do(OrchestrationInstance instance, IReadOnlyList<HistoryEvent> decisions)
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
        var generation = instance.Generation;
        _work.Begin(async () =>
        {
            using var pass = await invoker.Gate.EnterAsync(stopping);
            var outcome = await ActivityRun.RunAsync(catalog, invoker, instance, activity, _logger, stopping);
            await _work.EventuallyAsync(() => AppendAsync(instance, generation, outcome with { Time = clock.GetUtcNow() }, stopping));
        });
    }
}
