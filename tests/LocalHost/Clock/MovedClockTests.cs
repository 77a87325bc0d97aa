using CitizenFeedback.Local.Host.Clock;

namespace CitizenFeedback.Local.Tests.Clock;

public sealed class MovedClockTests
{
    [Fact]
    public void MoveTo_WhenForward_IsKeptInTheFileForTheNextStart()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "new", "clock");
        new MovedClock(file).MoveTo(new TimeSpan(5, 3, 2, 1));
        Assert.Equal(new TimeSpan(5, 3, 2, 1), new MovedClock(file).Offset);
    }

    [Fact]
    public void MoveTo_WhenBackward_IsRefusedAndNothingMoves()
    {
        var clock = new MovedClock(null);
        clock.MoveTo(TimeSpan.FromHours(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromHours(2), clock.Offset);
    }
}
