using System.Collections.Concurrent;
using System.Text.Json;
using CitizenFeedback.Local.Host.Invocation;
using CitizenFeedback.Local.Host.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Runs the orchestrations: each turn replays one from its stored history and stores what it decides before anything is done.</summary>
internal sealed class DurableRunner(
    DurableStore store, FunctionCatalog catalog, FunctionInvoker invoker, TimeProvider clock, ILoggerFactory loggers, CancellationToken killed)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, OrchestrationInstance> _instances = new();
    private readonly ILogger _logger = loggers.CreateLogger<DurableRunner>();

    public IEnumerable<OrchestrationInstance> Instances => _instances.Values;

    public OrchestrationInstance? Find(string id) => _instances.TryGetValue(id, out var instance) && instance.Status is not null ? instance : null;

    public async Task LoadAsync(CancellationToken ct)
    {
        foreach (var instance in await store.LoadAsync(ct))
            _instances[instance.Id] = instance;
    }

    /// <summary>Goes on where the last host stopped, then lets timers ring until the host ends.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var instance in _instances.Values.Where(instance => instance.IsLive))
            Resume(instance);
        using var ticks = new PeriodicTimer(TickLength);
        while (await ticks.WaitForNextTickAsync(ct))
            foreach (var instance in _instances.Values.Where(HasDueTimer))
                await InTurnAsync(instance, () => RingAsync(instance));
    }

    /// <exception cref="InvalidOperationException">An orchestration of that id is running.</exception>
    public async Task StartAsync(string name, string id, string? input)
    {
        if (catalog.Find(FunctionKind.Orchestration, name) is null)
            throw new ArgumentException($"There is no orchestrator function '{name}'.", nameof(name));
        var instance = _instances.GetOrAdd(id, _ => new OrchestrationInstance(id));
        await InTurnAsync(instance, async () =>
        {
            if (instance.IsLive)
                throw new InvalidOperationException($"An orchestration with the id '{id}' is already running.");
            var now = clock.GetUtcNow();
            (instance.Name, instance.CreatedAt, instance.LastUpdatedAt) = (name, now, now);
            instance.Restart([new HistoryEvent(HistoryKind.Started, now, Name: name, Data: input)]);
            await StoreAsync(() => store.AppendAsync(instance, 0, instance.History, withInstance: true, killed));
        });
        Wake(instance);
    }

    /// <summary>An event for an orchestration that does not run is lost, as in the real service.</summary>
    public async Task RaiseAsync(string id, string name, string? data)
    {
        if (Find(id) is { } instance)
            await HappenAsync(instance, instance.Generation, new HistoryEvent(HistoryKind.EventRaised, clock.GetUtcNow(), Name: name, Data: data), anyGeneration: true);
    }

    public Task TerminateAsync(string id) => Find(id) is not { } instance
        ? Task.CompletedTask
        : InTurnAsync(instance, () => instance.IsLive
            ? EndAsync(instance, new Episode().As(OrchestrationRuntimeStatus.Terminated))
            : Task.CompletedTask);

    public async Task<bool> PurgeAsync(string id)
    {
        if (Find(id) is not { IsLive: false } || !_instances.TryRemove(id, out _))
            return false;
        await StoreAsync(() => store.DeleteInstanceAsync(id, killed));
        return true;
    }

    private void Resume(OrchestrationInstance instance)
    {
        foreach (var activity in instance.OpenActivities().ToList())
            Begin(instance, activity);
        Wake(instance);
    }

    private bool HasDueTimer(OrchestrationInstance instance) =>
        instance is { IsLive: true, OpenTimers.Count: > 0 } && !invoker.Gate.IsClosed && instance.OpenTimers.Values.ToArray().Min() <= clock.GetUtcNow();

    private async Task RingAsync(OrchestrationInstance instance)
    {
        var now = clock.GetUtcNow();
        foreach (var (id, _) in instance.OpenTimers.Where(timer => timer.Value <= now).ToList())
            await AppendAsync(instance, [new HistoryEvent(HistoryKind.TimerFired, now, id)], withInstance: false);
        Wake(instance);
    }

    /// <summary>Something happened to the orchestration: stored first, then it gets a turn.</summary>
    private async Task HappenAsync(OrchestrationInstance instance, int generation, HistoryEvent line, bool anyGeneration = false)
    {
        await InTurnAsync(instance, async () =>
        {
            if (instance.IsLive && (anyGeneration || instance.Generation == generation))
                await AppendAsync(instance, [line], withInstance: false);
        });
        Wake(instance);
    }

    private void Wake(OrchestrationInstance instance)
    {
        if (Interlocked.Exchange(ref instance.IsAwake, 1) == 0)
            _ = Task.Run(() => TakeTurnAsync(instance), CancellationToken.None);
    }

    private async Task TakeTurnAsync(OrchestrationInstance instance)
    {
        try
        {
            using var pass = await invoker.Gate.EnterAsync(killed);
            await InTurnAsync(instance, async () =>
            {
                Interlocked.Exchange(ref instance.IsAwake, 0);
                if (instance.IsLive && instance.Processed < instance.History.Count)
                    await ApplyAsync(instance, await ReplayAsync(instance));
            });
        }
        catch (OperationCanceledException) when (killed.IsCancellationRequested)
        {
            // The host is gone; the history is stored.
        }
    }

    private async Task<Episode> ReplayAsync(OrchestrationInstance instance)
    {
        if (catalog.Find(FunctionKind.Orchestration, instance.Name) is not { } function)
            return Episode.Failed($"There is no orchestrator function '{instance.Name}' any more.");
        Episode? episode = null;
        await invoker.InvokeAsync(function, new Trigger
        {
            Episode = code =>
            {
                episode = Episode.Run(instance, code, loggers);
                return Task.CompletedTask;
            },
        }, killed);
        return episode!;
    }

    private async Task ApplyAsync(OrchestrationInstance instance, Episode episode)
    {
        instance.LastUpdatedAt = clock.GetUtcNow();
        instance.CustomStatus = episode.CustomStatus;
        if (episode.Continuation is { } next)
            await ContinueAsync(instance, next.Input, next.Events);
        else if (episode.Status != OrchestrationRuntimeStatus.Running)
            await EndAsync(instance, episode);
        else
            await DecideAsync(instance, episode.Decisions);
    }

    private async Task DecideAsync(OrchestrationInstance instance, IReadOnlyList<HistoryEvent> decisions)
    {
        instance.Status = OrchestrationRuntimeStatus.Running;
        instance.Processed = instance.History.Count + decisions.Count;
        await AppendAsync(instance, decisions, withInstance: true);
        foreach (var activity in decisions.Where(line => line.Kind == HistoryKind.ActivityScheduled))
            Begin(instance, activity);
    }

    private async Task ContinueAsync(OrchestrationInstance instance, string? input, IReadOnlyList<(string Name, string? Data)> events)
    {
        var (generation, lines) = (instance.Generation, instance.History.Count);
        var now = clock.GetUtcNow();
        instance.Restart(
        [
            new HistoryEvent(HistoryKind.Started, now, Name: instance.Name, Data: input),
            .. events.Select(kept => new HistoryEvent(HistoryKind.EventRaised, now, Name: kept.Name, Data: kept.Data)),
        ]);
        await StoreAsync(() => store.AppendAsync(instance, 0, instance.History, withInstance: true, killed));
        await StoreAsync(() => store.DeleteHistoryAsync(instance.Id, generation, lines, killed));
        Wake(instance);
    }

    private async Task EndAsync(OrchestrationInstance instance, Episode episode)
    {
        (instance.Status, instance.Output, instance.Failure) = (episode.Status, episode.Output, episode.Failure);
        if (episode.Failure is { } failure)
            _logger.LogError("Orchestration {Name} '{Id}' failed: {Message}", instance.Name, instance.Id, failure.ErrorMessage);
        var lines = instance.History.Count;
        instance.History = [];
        instance.OpenTimers.Clear();
        await StoreAsync(() => store.AppendAsync(instance, 0, [], withInstance: true, killed));
        await StoreAsync(() => store.DeleteHistoryAsync(instance.Id, instance.Generation, lines, killed));
    }

    private void Begin(OrchestrationInstance instance, HistoryEvent activity)
    {
        var generation = instance.Generation;
        _ = Task.Run(async () => await HappenAsync(instance, generation, await PerformAsync(activity)), CancellationToken.None);
    }

    private async Task<HistoryEvent> PerformAsync(HistoryEvent activity)
    {
        try
        {
            using var pass = await invoker.Gate.EnterAsync(killed);
            var function = catalog.Find(FunctionKind.Activity, activity.Name!)
                ?? throw new InvalidOperationException($"There is no activity function '{activity.Name}'.");
            var result = await invoker.InvokeAsync(function, new Trigger { ActivityInput = activity.Data }, killed);
            return new HistoryEvent(HistoryKind.ActivityCompleted, clock.GetUtcNow(), activity.Id, Data: DurableJson.Write(result));
        }
        // The edge of a function: whatever it throws is told to the orchestrator, as in the real host.
        catch (Exception e) when (!killed.IsCancellationRequested)
        {
            var failure = JsonSerializer.Serialize(TaskFailureDetails.FromException(e));
            return new HistoryEvent(HistoryKind.ActivityFailed, clock.GetUtcNow(), activity.Id, Data: failure);
        }
    }

    private async Task AppendAsync(OrchestrationInstance instance, IReadOnlyList<HistoryEvent> lines, bool withInstance)
    {
        await StoreAsync(() => store.AppendAsync(instance, instance.History.Count, lines, withInstance, killed));
        foreach (var line in lines)
            instance.Append(line);
    }

    private async Task InTurnAsync(OrchestrationInstance instance, Func<Task> action)
    {
        await instance.Turn.WaitAsync(killed);
        try
        {
            await action();
        }
        finally
        {
            instance.Turn.Release();
        }
    }

    /// <summary>Waits for a storage that is down: nothing may be done that is not stored.</summary>
    private async Task StoreAsync(Func<Task> writeAsync)
    {
        while (true)
        {
            try
            {
                await writeAsync();
                return;
            }
            catch (Exception e) when (LocalTable.IsOutage(e) && !killed.IsCancellationRequested)
            {
                await Task.Delay(RetryAfter, killed);
            }
        }
    }
}
