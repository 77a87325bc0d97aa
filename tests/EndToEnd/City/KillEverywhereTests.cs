using System.Diagnostics;
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

    // Zalo repeats what got no answer, and attempts of the dead expire.
    private static readonly TimeSpan ALittle = TimeSpan.FromMinutes(3);

    // A round can end in minutes without a new chat, and rare calls, as for pictures, come once in it.
    private static readonly TimeSpan TwoRounds = TimeSpan.FromMinutes(5);

    private readonly PlayFile _samples = PlayFile.Read(Path.Combine(RepositoryRoot.Find(), "data", "samples", "chats-50.jsonl"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Explicit: with it the whole test run would take more than five minutes.
    [Fact(Explicit = true)]
    public async Task Play_WithTheHostKilledAtRandomAndAfterEveryKindOfCall_LosesAndDoublesNothing()
    {
        var calls = await CallsOfAPlayAsync();
        Assert.Superset(
            new HashSet<string>
            {
                "IWorkQueue.SendAsync ZaloEvents",
                "IConversationStore.TryCommitAsync owing replies",
                "IFeedbackStore.TrySaveSubmissionAsync",
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
        var killing = KillAfterEachAsync(calls);
        var time = LetTimePassAsync(after: killing, end.Token);
        for (var round = 0; round < Rounds || !killing.IsCompletedSuccessfully; round++)
        {
            var play = city.PlayAsync(_samples.Chats, TimeSpan.FromMinutes(2));
            await await Task.WhenAny(play, time); // what goes wrong is told at once, not after the patience of fifty people
            var report = await play;
            Assert.True(report.IsRight, $"{PlayTable.Of(report)}\nWebhooks: {await city.Zalo.GetStringAsync("sim/webhooks", Stop)}");
            Assert.InRange(report.Totals.Feedback, 31, 50);
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

    /// <summary>Time passes while the host is well, so that Zalo's five repeats do not all meet a dead one.</summary>
    private async Task KillAfterEachAsync(IReadOnlyList<string> calls)
    {
        foreach (var call in calls)
        {
            await city.Processes.Host.KillAsync();
            await RestartAsync(call);
            await DieAfterAsync(call);
            await RestartAsync(killAfter: "");
            await city.ForwardAsync(ALittle);
            await Task.Delay(Random.Shared.Next(500, 2500), Stop);
        }
    }

    private async Task DieAfterAsync(string call)
    {
        var killed = city.Processes.Host.Ended;
        for (var waited = Stopwatch.StartNew(); await Task.WhenAny(killed, Task.Delay(TimeSpan.FromSeconds(10), Stop)) != killed;)
        {
            Assert.True(waited.Elapsed < TwoRounds, $"In two rounds nobody came to: {call}.");
            await TryForwardAsync();
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

    private async Task LetTimePassAsync(Task after, CancellationToken end)
    {
        await after;
        while (!end.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(2), end));
            await TryForwardAsync();
        }
    }

    private async Task TryForwardAsync()
    {
        try
        {
            await city.ForwardAsync(ALittle);
        }
        catch (HttpRequestException)
        {
            // The host has just died.
        }
    }
}
