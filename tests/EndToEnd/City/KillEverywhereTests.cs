using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>
/// The host is killed again and again while people write: at random, and after the first call of every kind that the product makes
/// through its ports, so between claim, effect and outcome and between the steps of a change.
/// </summary>
public sealed class KillEverywhereTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const int Rounds = 4;

    private readonly PlayFile _samples = PlayFile.Read(Path.Combine(RepositoryRoot.Find(), "data", "samples", "chats-50.jsonl"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Explicit: alone it takes a minute and a half; beside the other classes it has been seen to stall.
    [Fact(Explicit = true)]
    public async Task Play_WithTheHostKilledAtRandomAndAfterEveryKindOfCall_LosesAndDoublesNothing()
    {
        var calls = await CallsOfAPlayAsync();
        Assert.Superset(
            new HashSet<string>
            {
                "IWorkQueue.SendAsync ZaloEvents",
                "IConversationStore.TryCommitAsync owing replies",
                "IFeedbackStore.SaveSubmissionAsync",
                "IWorkQueue.SendAsync FeedbackSubmitted",
                "IWorkQueue.SendAsync FeedbackAlarm later",
                "IFeedbackStore.TryCommitAsync Received",
                "IWorkQueue.SendAsync CitySync",
                "IWorkQueue.SendAsync ZaloNotices",
                "IWorkQueue.SendAsync FeedbackAlarm",
                "IFeedbackStore.TryCommitAsync Attempted city-sync",
                "ICityRegister.PutAsync",
                "IFeedbackStore.TryCommitAsync Delivered city-sync",
                "IFeedbackStore.TryCommitAsync Attempted notice",
                "IChatMessages.SendAsync",
                "IFeedbackStore.TryCommitAsync Delivered notice",
            },
            calls.ToHashSet());

        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var time = LetTimePassAsync(end.Token);
        var killing = KillAfterEachAsync(calls);
        for (var round = 0; round < Rounds || !killing.IsCompletedSuccessfully; round++)
        {
            var play = city.PlayAsync(_samples.Chats, TimeSpan.FromMinutes(2));
            await await Task.WhenAny(play, killing, time); // what goes wrong is told at once, not after the patience of fifty people
            var report = await play;
            Assert.True(report.IsRight, PlayTable.Of(report));
            Assert.InRange(report.Totals.Feedback, 40, 50);
        }

        await end.CancelAsync();
        await time;
    }

    private async Task<IReadOnlyList<string>> CallsOfAPlayAsync()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "calls.txt");
        await city.Processes.Host.KillAsync();
        await city.RestartHostAsync(new Dictionary<string, string> { ["LocalFaults__CallsFile"] = file });
        Assert.True((await city.PlayAsync(_samples.Chats)).IsRight);
        var calls = await File.ReadAllLinesAsync(file, Stop);
        TestContext.Current.TestOutputHelper!.WriteLine($"{calls.Length} kinds of calls:\n{string.Join('\n', calls)}");
        return calls;
    }

    private async Task KillAfterEachAsync(IReadOnlyList<string> calls)
    {
        foreach (var call in calls)
        {
            await Task.Delay(Random.Shared.Next(1000), Stop);
            await city.Processes.Host.KillAsync();
            await RestartAsync(call);
            var killed = city.Processes.Host;
            await Eventually.IsAsync($"a death after {call}", () => Task.FromResult(killed.Ended.IsCompleted), Stop);
            await RestartAsync(killAfter: "");
        }
    }

    private async Task RestartAsync(string killAfter)
    {
        try
        {
            await city.RestartHostAsync(new Dictionary<string, string> { ["LocalFaults__KillAfter"] = killAfter, ["LocalFaults__CallsFile"] = "" });
        }
        catch (LaunchException) when (killAfter.Length > 0)
        {
            // It made the call, and died, before it was ready: old work had waited for it.
        }
    }

    /// <summary>Zalo repeats what got no answer, and attempts of the dead expire.</summary>
    private async Task LetTimePassAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(2), end));
            try
            {
                await city.ForwardAsync(TimeSpan.FromMinutes(3));
            }
            catch (HttpRequestException)
            {
                // The host is dead just now.
            }
        }
    }
}
