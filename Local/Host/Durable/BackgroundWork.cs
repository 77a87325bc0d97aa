using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Work that nobody waits for: counted, so that idleness can be told, and patient with a journal that cannot be written.</summary>
internal sealed class BackgroundWork(CancellationToken stopping)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    private int _busy;

    public bool IsIdle => Volatile.Read(ref _busy) == 0;

    public void Begin(Func<Task> work)
    {
        Interlocked.Increment(ref _busy);
        _ = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The host stops; everything is stored.
            }
            finally
            {
                Interlocked.Decrement(ref _busy);
            }
        });
    }

    /// <summary>Repeats until the journal has taken it.</summary>
    public async Task EventuallyAsync(Func<Task> work)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (JournalException)
            {
                await Task.Delay(RetryAfter, stopping);
            }
        }
    }
}
