using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.City;

public sealed class SamplePlayTests(CityFixture city) : IClassFixture<CityFixture>
{
    [Fact]
    public async Task Play_OfTheFiftySamples_LosesAndDoublesNothing()
    {
        var file = PlayFile.Read(Path.Combine(RepositoryRoot.Find(), "data", "samples", "chats-50.jsonl"));
        Assert.Empty(file.Problems);
        var report = await city.PlayAsync(file.Chats);
        Assert.True(report.IsRight, PlayTable.Of(report));
        Assert.Equal(50, report.Totals.Chats);
        Assert.InRange(report.Totals.Feedback, 31, 50); // as many are in scope; of the others some are declined before they are sent
    }
}
