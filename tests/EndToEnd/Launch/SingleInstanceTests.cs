using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class SingleInstanceTests
{
    [Fact]
    public void TryTake_WhileHeld_IsRefusedUntilReleased()
    {
        using var folder = new TemporaryFolder();
        using (var first = SingleInstance.TryTake(folder.City))
        {
            Assert.NotNull(first);
            Assert.Null(SingleInstance.TryTake(folder.City));
        }
        using var again = SingleInstance.TryTake(folder.City);
        Assert.NotNull(again);
    }
}
