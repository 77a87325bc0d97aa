namespace CitizenFeedback.Core.Tests.City;

/// <summary>A clock that stands still until it is moved. Timers are real.</summary>
internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero); // a Wednesday, 09:00 in Hanoi

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset time) => _now = time > _now ? time : _now;

    public void Move(TimeSpan by) => _now += by;
}
