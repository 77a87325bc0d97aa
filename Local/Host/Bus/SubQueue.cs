using System.Diagnostics;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>
/// The messages of a queue, or of its dead-letter queue, in memory: visible, scheduled and locked ones. Locks run in real time,
/// schedules by the moved clock.
/// </summary>
internal sealed class SubQueue(bool hasSessions, TimeProvider clock)
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, MessageLine> _sessions = [];
    private readonly MessageLine _line = new("");
    private readonly LinkedList<MessageLine> _free = [];
    private readonly PriorityQueue<QueuedMessage, DateTimeOffset> _scheduled = new();
    private readonly HashSet<long> _cancelled = [];
    private readonly HashSet<QueuedMessage> _locked = [];
    private TaskCompletionSource _sessionFree = NewSource();
    private long _lastOrder;

    public void Add(QueuedMessage message)
    {
        lock (_sync)
        {
            if (message.ScheduledFor > clock.GetUtcNow())
                _scheduled.Enqueue(message, message.ScheduledFor.Value);
            else
                Show(message);
        }
    }

    /// <summary>The next message, locked for the time given.</summary>
    public Task<QueuedMessage> ReceiveAsync(TimeSpan lockFor, CancellationToken ct) => ReceiveAsync(_line, lockFor, ct);

    /// <summary>The next message of a held session, or null when none comes in time.</summary>
    public async Task<QueuedMessage?> ReceiveAsync(MessageLine session, TimeSpan lockFor, TimeSpan patience, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(patience);
        try
        {
            return await ReceiveAsync(session, lockFor, timeout.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Waits for a session that has a message and that nobody holds, and holds it.</summary>
    public async Task<MessageLine> HoldSessionAsync(CancellationToken ct)
    {
        while (true)
        {
            Task change;
            lock (_sync)
            {
                if (_free.First is { } first)
                {
                    _free.RemoveFirst();
                    first.Value.IsHeld = true;
                    return first.Value;
                }
                change = _sessionFree.Task;
            }
            await change.WaitAsync(ct);
        }
    }

    public void ReleaseSession(MessageLine session)
    {
        lock (_sync)
        {
            if (_sessions.GetValueOrDefault(session.SessionId) == session)
                Free(session);
        }
    }

    /// <summary>Ends the lock so that one party alone may settle the message; it stays counted as locked until that is done.</summary>
    /// <returns>False when the lock is no longer the one given.</returns>
    public bool TryBeginSettling(QueuedMessage message, Guid token)
    {
        lock (_sync)
        {
            if (message.LockToken != token || !_locked.Contains(message))
                return false;
            message.LockToken = Guid.Empty;
            message.LockedUntil = long.MaxValue;
            return true;
        }
    }

    public bool TryRenew(QueuedMessage message, Guid token, TimeSpan lockFor)
    {
        lock (_sync)
        {
            if (message.LockToken != token)
                return false;
            message.LockedUntil = After(lockFor);
            return true;
        }
    }

    /// <summary>Ends the settling of a message that is gone from here.</summary>
    public void Remove(QueuedMessage message)
    {
        lock (_sync)
        {
            _locked.Remove(message);
            FreeLost(message);
        }
    }

    /// <summary>Ends the settling of a message that is to be delivered again, at its old place.</summary>
    public void Return(QueuedMessage message)
    {
        lock (_sync)
        {
            _locked.Remove(message);
            Show(message);
            FreeLost(message);
        }
    }

    public bool TryCancelScheduled(long sequenceNumber)
    {
        lock (_sync)
            return _scheduled.UnorderedItems.Any(item => item.Element.SequenceNumber == sequenceNumber) && _cancelled.Add(sequenceNumber);
    }

    /// <summary>Shows the scheduled messages that are due; gives those whose lock has expired, to be settled by the caller.</summary>
    public IReadOnlyList<(QueuedMessage Message, Guid Token)> Tick()
    {
        lock (_sync)
        {
            while (_scheduled.TryPeek(out var next, out var due) && due <= clock.GetUtcNow())
            {
                _scheduled.Dequeue();
                next.EnqueuedTime = due;
                if (!_cancelled.Remove(next.SequenceNumber))
                    Show(next);
            }
            var now = Stopwatch.GetTimestamp();
            var expired = _locked.Where(message => message.LockedUntil < now).ToList();
            expired.ForEach(LoseSession);
            return [.. expired.Select(message => (message, message.LockToken))];
        }
    }

    public (int Active, int Scheduled, int Locked) Count()
    {
        lock (_sync)
            return (_line.Count + _sessions.Values.Sum(session => session.Count), _scheduled.Count - _cancelled.Count, _locked.Count);
    }

    private async Task<QueuedMessage> ReceiveAsync(MessageLine line, TimeSpan lockFor, CancellationToken ct)
    {
        while (true)
        {
            Task arrival;
            lock (_sync)
            {
                if (line.Take() is { } message)
                    return Lock(message, lockFor);
                arrival = line.Arrival;
            }
            await arrival.WaitAsync(ct);
        }
    }

    private QueuedMessage Lock(QueuedMessage message, TimeSpan lockFor)
    {
        message.DeliveryCount++;
        message.LockToken = Guid.NewGuid();
        message.LockedUntil = After(lockFor);
        _locked.Add(message);
        return message;
    }

    private void Show(QueuedMessage message)
    {
        if (message.Order == 0)
            message.Order = ++_lastOrder;
        if (!hasSessions)
        {
            _line.Add(message);
            return;
        }
        var id = message.SessionId!;
        if (!_sessions.TryGetValue(id, out var session))
            _sessions[id] = session = new MessageLine(id);
        session.Add(message);
        if (!session.IsHeld)
            Offer(session);
    }

    // The lock of a session ends with that of its message. Nobody gets the session before that message is back at its place.
    private void LoseSession(QueuedMessage message)
    {
        if (hasSessions && _sessions.TryGetValue(message.SessionId!, out var lost))
            _sessions[message.SessionId!] = lost.ReplaceAfter(message);
    }

    private void FreeLost(QueuedMessage message)
    {
        if (hasSessions && _sessions.TryGetValue(message.SessionId!, out var session) && session.Awaited == message)
            Free(session);
    }

    private void Free(MessageLine session)
    {
        session.IsHeld = false;
        session.Awaited = null;
        if (session.Count == 0)
            _sessions.Remove(session.SessionId);
        else
            Offer(session);
    }

    private void Offer(MessageLine session)
    {
        if (!_free.Contains(session))
            _free.AddLast(session);
        _sessionFree.TrySetResult();
        _sessionFree = NewSource();
    }

    private static long After(TimeSpan time) => Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
