using CitizenFeedback.Local.Host.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>The durable client of the local host.</summary>
internal sealed class LocalDurableTaskClient(Func<DurableEngine> engine, TimeProvider clock, bool dropPokes) : DurableTaskClient("local")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        if (options?.StartAt is not null)
            throw NotHere("a start in the future");
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        await ReachAsync(engine().StartAsync(id, orchestratorName.Name, DurableJson.Write(input), cancellation));
        return id;
    }

    /// <summary>Stores the event for a living instance; for any other it is lost, as pokes may be.</summary>
    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        if (dropPokes || engine().Find(instanceId) is not { } instance)
            return Task.CompletedTask;
        var raised = new HistoryEvent(HistoryKind.EventRaised, clock.GetUtcNow(), Name: eventName, Data: DurableJson.Write(eventPayload));
        return ReachAsync(engine().AppendAsync(instance, null, raised, cancellation));
    }

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        (await engine().ReadAsync(instanceId, cancellation))?.Metadata();

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        engine().Find(instanceId) is { } instance
            ? ReachAsync(engine().TerminateAsync(instance, DurableJson.Write(options?.Output), cancellation))
            : Task.CompletedTask;

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var purge = engine().PurgeAsync(instanceId, cancellation);
        await ReachAsync(purge);
        return new PurgeResult(await purge ? 1 : 0);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw NotHere("waiting for a start");

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw NotHere("waiting for an end");

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw NotHere("suspending");

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw NotHere("resuming");

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw NotHere("listing instances");

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>An outage as the product knows it.</summary>
    private static async Task ReachAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (JournalException e)
        {
            throw new TimeoutException("The store of the orchestrations does not answer.", e);
        }
    }

    private static NotSupportedException NotHere(string what) => new($"The local host does not support {what}.");
}
