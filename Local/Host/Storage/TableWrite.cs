using Azure.Data.Tables;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>Changes of rows of one partition that are committed together, and the promise to tell when they are.</summary>
internal sealed class TableWrite(IReadOnlyList<TableTransactionAction> actions, int bytes)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<TableTransactionAction> Actions => actions;

    public string Partition => actions[0].Entity.PartitionKey;

    /// <summary>About how large the request becomes.</summary>
    public int Bytes => bytes;

    public Task Done => _done.Task;

    public void Succeed() => _done.TrySetResult();

    public void Fail(Exception e) => _done.TrySetException(e);
}
