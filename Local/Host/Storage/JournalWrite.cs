namespace CitizenFeedback.Local.Host.Storage;

/// <summary>Changes that are made together, and the promise to tell when they are.</summary>
internal sealed class JournalWrite(IReadOnlyList<RowChange> changes)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<RowChange> Changes => changes;

    public long Bytes => changes.Sum(change => (long)(change.Value?.Length ?? 0));

    public Task Done => _done.Task;

    public void Succeed() => _done.SetResult();

    public void Fail(JournalException e) => _done.SetException(e);
}
