using System.Threading.Channels;
using Azure;
using Azure.Data.Tables;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>
/// Commits the writes of a table, those of one partition in order and as many as fit in one transaction at a time: while one
/// request is under way the next writes gather, so that hundreds of writes a second cost few requests.
/// </summary>
internal sealed class GroupCommit
{
    private const int MaxActions = 100;
    private const int MaxBytes = 3_000_000;

    private readonly Channel<TableWrite> _writes = Channel.CreateUnbounded<TableWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<TableWrite> _waiting = [];
    private readonly TableClient _table;
    private readonly Task _loop;
    private readonly CancellationToken _killed;

    /// <param name="table">Where the rows are.</param>
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
            while (_waiting.Count > 0 || await _writes.Reader.WaitToReadAsync(_killed))
            {
                while (_writes.Reader.TryRead(out var write))
                    _waiting.Add(write);
                await CommitAsync(Gather());
            }
        }
        catch (OperationCanceledException) when (_killed.IsCancellationRequested)
        {
            // Killed on purpose: what waits here stays unanswered, as with a process that is gone.
        }
    }

    /// <summary>The oldest write, and what goes with it into one transaction: of one partition, in order, and no row twice.</summary>
    private List<TableWrite> Gather()
    {
        var partition = _waiting[0].Partition;
        var group = new List<TableWrite>();
        var rows = new HashSet<string>();
        var bytes = 0;
        foreach (var write in _waiting.Where(write => write.Partition == partition))
        {
            var fits = rows.Count + write.Actions.Count <= MaxActions && bytes + write.Bytes <= MaxBytes
                && !write.Actions.Any(action => rows.Contains(action.Entity.RowKey));
            if (!fits && group.Count > 0)
                break;
            group.Add(write);
            rows.UnionWith(write.Actions.Select(action => action.Entity.RowKey));
            bytes += write.Bytes;
        }

        var taken = group.ToHashSet();
        _waiting.RemoveAll(taken.Contains);
        return group;
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
