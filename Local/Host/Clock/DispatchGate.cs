namespace CitizenFeedback.Local.Host.Clock;

/// <summary>Every run of a function passes here: it can be closed, and says when nothing runs any more.</summary>
internal sealed class DispatchGate
{
    private readonly Lock _sync = new();
    private TaskCompletionSource? _closed;
    private TaskCompletionSource? _drained;
    private int _running;

    public int Running
    {
        get
        {
            lock (_sync)
                return _running;
        }
    }

    /// <summary>Waits while the gate is closed, then counts one more running function until the result is disposed.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken ct)
    {
        while (true)
        {
            Task open;
            lock (_sync)
            {
                if (_closed is null)
                {
                    _running++;
                    return new Pass(this);
                }
                open = _closed.Task;
            }
            await open.WaitAsync(ct);
        }
    }

    /// <summary>Lets nobody in, and waits until all who are in have left.</summary>
    /// <returns>False when somebody was still in at the end of the time; the gate is closed all the same.</returns>
    public async Task<bool> CloseAsync(TimeSpan patience)
    {
        Task drained;
        lock (_sync)
        {
            _closed ??= NewSource();
            if (_running == 0)
                return true;
            _drained ??= NewSource();
            drained = _drained.Task;
        }
        return await Task.WhenAny(drained, Task.Delay(patience)) == drained;
    }

    public void Open()
    {
        lock (_sync)
        {
            _closed?.TrySetResult();
            _closed = null;
            _drained = null;
        }
    }

    private void Leave()
    {
        lock (_sync)
        {
            if (--_running == 0)
                _drained?.TrySetResult();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Pass(DispatchGate gate) : IDisposable
    {
        private DispatchGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave();
    }
}
