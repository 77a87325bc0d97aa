using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>Every call a simulator received, kept in a file; the newest are held for reading.</summary>
internal sealed class ReceivedCalls : IDisposable
{
    private const int Held = 10_000;
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Journal<ReceivedCall> _journal;
    private readonly Queue<ReceivedCall> _newest;
    private int _count;

    public ReceivedCalls(string path, TimeProvider clock)
    {
        _clock = clock;
        _journal = new Journal<ReceivedCall>(path);
        _newest = new Queue<ReceivedCall>(_journal.Loaded.TakeLast(Held));
        _count = _journal.Loaded.Count;
    }

    public int Count => Volatile.Read(ref _count);

    public void Add(string method, string path, string body, int status, string answer, FaultMode fault)
    {
        lock (_lock)
        {
            var call = new ReceivedCall(_count + 1, _clock.GetUtcNow(), method, path, body, status, answer, fault);
            _journal.Append(call);
            _newest.Enqueue(call);
            if (_newest.Count > Held)
                _newest.Dequeue();
            _count++;
        }
    }

    /// <summary>A page of calls, newest first.</summary>
    public IReadOnlyList<ReceivedCall> Page(int skip, int take)
    {
        lock (_lock)
            return [.. _newest.Reverse().Skip(skip).Take(take)];
    }

    public void Dispose() => _journal.Dispose();
}
