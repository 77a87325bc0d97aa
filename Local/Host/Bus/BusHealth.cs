using Azure.Data.Tables;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Whether the storage under the bus answers: while it does not, nobody receives, as with a bus that is down.</summary>
internal sealed class BusHealth(TableClient table)
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

    /// <summary>If the storage was down, asks whether it is back.</summary>
    public async Task ProbeAsync(CancellationToken ct)
    {
        if (WhenUpAsync(ct).IsCompleted)
            return;
        try
        {
            await table.GetEntityIfExistsAsync<TableEntity>("probe", "probe", cancellationToken: ct);
            lock (_sync)
            {
                _down?.SetResult();
                _down = null;
            }
        }
        catch (Exception e) when (LocalTable.IsOutage(e) && !ct.IsCancellationRequested)
        {
            // Still down.
        }
    }
}
