using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>The host is killed again and again while people write.</summary>
public sealed class KillTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const int Kills = 4;

    [Fact]
    public async Task Play_WithTheHostKilledAtRandom_LosesAndDoublesNothing()
    {
        var file = PlayFile.Read(Path.Combine(RepositoryRoot.Find(), "data", "samples", "chats-50.jsonl"));
        var play = city.PlayAsync(file.Chats, TimeSpan.FromMinutes(2));
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(Random.Shared.Next(300, 2500), TestContext.Current.CancellationToken);
            await city.Processes.Host.KillAsync();
            await city.RestartHostAsync();
            await city.ForwardAsync(TimeSpan.FromMinutes(3)); // Zalo repeats what got no answer; attempts of the dead process expire
        }

        while (await Task.WhenAny(play, Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken)) != play)
            await city.ForwardAsync(TimeSpan.FromMinutes(3));
        var report = await play;
        Assert.True(report.IsRight, PlayTable.Of(report));
        Assert.InRange(report.Totals.Feedback, 31, 50); // as many are in scope; of the others some are declined before they are sent
    }
}
