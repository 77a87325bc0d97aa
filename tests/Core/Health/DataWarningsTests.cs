using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Tests.Deadlines;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Core.Tests.Health;

public sealed class DataWarningsTests
{
    [Theory]
    [InlineData("2026-11-01T09:00:00", 0)]
    [InlineData("2026-11-02T09:00:00", 1)] // 60 days before 2027
    [InlineData("2027-06-01T09:00:00", 1)]
    public void Now_WhenAYearLacksItsNotice_SaysSoSixtyDaysAhead(string at, int warnings) =>
        Assert.Equal(warnings, new DataWarnings(ShippedDeadlines.Time, new FakeTimeProvider(Vn.At(at))).Now().Count);
}
