namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Calls in the minute that runs.</summary>
internal sealed class RateLimit(int perMinute, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _minute;
    private int _used;

    public int Limit => perMinute;

    /// <summary>Counts a call; the calls that remain, below zero when this one is too many.</summary>
    public int Count()
    {
        lock (_lock)
        {
            var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            _used = minute == _minute ? _used + 1 : 1;
            _minute = minute;
            return perMinute - _used;
        }
    }
}
