using System.Diagnostics.CodeAnalysis;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Which message ids a queue has taken within its window, and which are being stored at this moment.</summary>
internal sealed class DuplicateMemory(TimeSpan window, TimeProvider clock)
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, TakenId> _taken = [];
    private readonly Dictionary<string, TaskCompletionSource> _underWay = [];
    private readonly PriorityQueue<TakenId, DateTimeOffset> _byAge = new();

    public void Load(TakenId taken)
    {
        lock (_sync)
            Remember(taken);
    }

    /// <summary>True when the id is new, which the caller must then end with <see cref="End"/>; false for a repeat.</summary>
    public async Task<bool> TryBeginAsync(string messageId)
    {
        while (true)
        {
            Task first;
            lock (_sync)
            {
                if (_taken.TryGetValue(messageId, out var taken) && clock.GetUtcNow() - taken.At < window)
                    return false;
                if (!_underWay.TryGetValue(messageId, out var other))
                {
                    _underWay[messageId] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    return true;
                }
                first = other.Task;
            }
            // The twin may fail: only what is stored counts.
            await first;
        }
    }

    /// <param name="taken">Null when the message could not be stored.</param>
    public void End(string messageId, TakenId? taken)
    {
        lock (_sync)
        {
            if (taken is not null)
                Remember(taken);
            if (_underWay.Remove(messageId, out var waiting))
                waiting.SetResult();
        }
    }

    /// <summary>Forgets one id older than the window.</summary>
    public bool TryForgetOld([NotNullWhen(true)] out TakenId? taken)
    {
        lock (_sync)
        {
            if (!_byAge.TryPeek(out taken, out var at) || clock.GetUtcNow() - at < window)
                return false;
            _byAge.Dequeue();
            if (_taken.GetValueOrDefault(taken.MessageId) == taken)
                _taken.Remove(taken.MessageId);
            return true;
        }
    }

    private void Remember(TakenId taken)
    {
        // Loaded in any order: the newest counts.
        if (!_taken.TryGetValue(taken.MessageId, out var known) || known.At <= taken.At)
            _taken[taken.MessageId] = taken;
        _byAge.Enqueue(taken, taken.At);
    }
}
