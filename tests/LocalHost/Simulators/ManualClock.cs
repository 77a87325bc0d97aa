namespace CitizenFeedback.Local.Tests.Simulators;

/// <summary>A clock that stands still until it is moved; timers stay real, as on the local host.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Forward(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
