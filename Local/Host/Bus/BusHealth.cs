using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Whether the journal under the bus can be written: while it cannot, nobody receives, as with a bus that is down.</summary>
internal sealed class BusHealth(Journal journal)
{
    private readonly Lock _sync = new();
    private TaskCompletionSource? _down;

    public Task WhenUpAsync(CancellationToken ct)
    {
        lock (_sync)
            return _down is null ? Task.CompletedTask : _down.Task.WaitAsync(ct);
    }

    public void ReportDown()
    {
        lock (_sync)
            _down ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <exception cref="ServiceBusException">The bus is down.</exception>
    public async Task CheckAsync(string queue)
    {
        try
        {
            await journal.WriteAsync();
        }
        catch (JournalException e)
        {
            ReportDown();
            throw BusFailures.Unreachable(queue, e);
        }
    }

    /// <summary>If the bus was down, asks whether it is back.</summary>
    public async Task ProbeAsync(CancellationToken ct)
    {
        if (WhenUpAsync(ct).IsCompleted)
            return;
        try
        {
            await journal.WriteAsync();
            lock (_sync)
            {
                _down?.SetResult();
                _down = null;
            }
        }
        catch (JournalException)
        {
            // Still down.
        }
    }
}
