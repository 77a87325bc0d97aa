using System.Diagnostics.CodeAnalysis;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Which message ids a queue has taken within its window, and which are being stored at this moment.</summary>
internal sealed class DuplicateMemory(TimeSpan window, TimeProvider clock)
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, DateTimeOffset> _taken = [];
    private readonly Dictionary<string, TaskCompletionSource> _underWay = [];
    private readonly PriorityQueue<string, DateTimeOffset> _byAge = new();

    public void Load(string messageId, DateTimeOffset taken)
    {
        lock (_sync)
            Remember(messageId, taken);
    }

    /// <summary>True when the id is new, which the caller must then end with <see cref="End"/>; false for a repeat.</summary>
    public async Task<bool> TryBeginAsync(string messageId)
    {
        while (true)
        {
            Task first;
            lock (_sync)
            {
                if (_taken.TryGetValue(messageId, out var taken) && clock.GetUtcNow() - taken < window)
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

    public void End(string messageId, bool stored)
    {
        lock (_sync)
        {
            if (stored)
                Remember(messageId, clock.GetUtcNow());
            if (_underWay.Remove(messageId, out var waiting))
                waiting.SetResult();
        }
    }

    /// <summary>Forgets one id older than the window.</summary>
    public bool TryForgetOld([NotNullWhen(true)] out string? messageId)
    {
        lock (_sync)
        {
            if (!_byAge.TryPeek(out messageId, out var taken) || clock.GetUtcNow() - taken < window)
                return false;
            _byAge.Dequeue();
            return _taken.TryGetValue(messageId, out var latest) && latest == taken && _taken.Remove(messageId);
        }
    }

    private void Remember(string messageId, DateTimeOffset taken)
    {
        _taken[messageId] = taken;
        _byAge.Enqueue(messageId, taken);
    }
}
