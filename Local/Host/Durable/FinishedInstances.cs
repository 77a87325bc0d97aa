using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Deletes orchestrations some time after their end, so that a store used for months stays small.</summary>
internal sealed class FinishedInstances(DurableEngine engine, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken ct)
    {
        using var ticks = new PeriodicTimer(Pause);
        while (await ticks.WaitForNextTickAsync(ct))
            await PurgeAsync(ct);
    }

    private async Task PurgeAsync(CancellationToken ct)
    {
        try
        {
            var old = clock.GetUtcNow() - Kept;
            foreach (var instance in engine.Instances.Where(instance => instance.State is { Status: not null, IsLive: false } && instance.State.LastUpdatedAt < old))
                await engine.PurgeAsync(instance.Id, ct);
        }
        catch (JournalException)
        {
            // The next round tries again.
        }
    }
}
