using System.Threading.Channels;
using Azure;
using Azure.Data.Tables;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>
/// Commits the writes of one partition in order, as many as fit in one transaction at a time: while one request is under way the
/// next writes gather, so that hundreds of writes a second cost few requests.
/// </summary>
internal sealed class GroupCommit
{
    private const int MaxActions = 100;
    private const int MaxBytes = 3_000_000;

    private readonly Channel<TableWrite> _writes = Channel.CreateUnbounded<TableWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TableClient _table;
    private readonly Task _loop;
    private readonly CancellationToken _killed;
    private TableWrite? _next;

    /// <param name="table">The table of the partition.</param>
    /// <param name="killed">Stops at once, whatever is still waiting.</param>
    public GroupCommit(TableClient table, CancellationToken killed)
    {
        _table = table;
        _killed = killed;
        _loop = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Ends when the rows are stored, or throws what the storage answered.</summary>
    public Task WriteAsync(IReadOnlyList<TableTransactionAction> actions, int bytes)
    {
        var write = new TableWrite(actions, bytes);
        if (!_writes.Writer.TryWrite(write))
            write.Fail(new OperationCanceledException("The local host has stopped."));
        return write.Done;
    }

    /// <summary>Commits what is waiting and takes nothing more.</summary>
    public Task FlushAsync()
    {
        _writes.Writer.TryComplete();
        return _loop;
    }

    private async Task RunAsync()
    {
        try
        {
            while (_next is not null || await _writes.Reader.WaitToReadAsync(_killed))
                await CommitAsync(Gather());
        }
        catch (OperationCanceledException) when (_killed.IsCancellationRequested)
        {
            // Killed on purpose: what waits here stays unanswered, as with a process that is gone.
        }
    }

    private List<TableWrite> Gather()
    {
        var group = new List<TableWrite>();
        var rows = new HashSet<string>();
        var bytes = 0;
        while (Next() is { } write)
        {
            // A transaction may hold a row only once.
            var fits = rows.Count + write.Actions.Count <= MaxActions && bytes + write.Bytes <= MaxBytes
                && !write.Actions.Any(action => rows.Contains(action.Entity.RowKey));
            if (!fits && group.Count > 0)
            {
                _next = write;
                break;
            }
            group.Add(write);
            rows.UnionWith(write.Actions.Select(action => action.Entity.RowKey));
            bytes += write.Bytes;
        }
        return group;
    }

    private TableWrite? Next()
    {
        var carried = _next;
        _next = null;
        return carried ?? (_writes.Reader.TryRead(out var write) ? write : null);
    }

    private async Task CommitAsync(List<TableWrite> group)
    {
        try
        {
            await _table.SubmitTransactionAsync(group.SelectMany(write => write.Actions), _killed);
            group.ForEach(write => write.Succeed());
        }
        catch (RequestFailedException e) when (!LocalTable.IsOutage(e) && group.Count > 1)
        {
            // One bad write (a row already gone) must not fail its neighbours.
            foreach (var write in group)
                await CommitAsync([write]);
        }
        // The edge of the loop: whoever asked for the write gets to know.
        catch (Exception e) when (!_killed.IsCancellationRequested)
        {
            group.ForEach(write => write.Fail(e));
        }
    }
}
