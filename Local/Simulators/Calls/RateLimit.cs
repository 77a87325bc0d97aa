namespace CitizenFeedback.Local.Simulators.Calls;

/// <summary>Calls in the window of time that runs.</summary>
internal sealed class RateLimit(int most, TimeSpan window, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _running;
    private int _used;

    public int Limit => most;

    /// <summary>The most calls any window so far has seen.</summary>
    public int Peak { get; private set; }

    /// <summary>Counts a call; the calls that remain, below zero when this one is too many.</summary>
    public int Count()
    {
        lock (_lock)
        {
            var running = clock.GetUtcNow().UtcTicks / window.Ticks;
            _used = running == _running ? _used + 1 : 1;
            _running = running;
            Peak = Math.Max(Peak, _used);
            return most - _used;
        }
    }
}
