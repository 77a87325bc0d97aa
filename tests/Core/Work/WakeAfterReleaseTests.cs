using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Tests.Work;

public sealed class WakeAfterReleaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("release").FullName;
    private readonly TestCity _city = new();
    private readonly MemoryReleaseMark _mark = new();

    public WakeAfterReleaseTests() => Release("2026-09-02");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Release_WithOtherData_WakesWhatIsOpenOnce()
    {
        var code = (await SubmittedAsync()).Code;
        Assert.Equal(1, await RunAsync());
        _city.Time.MoveTo(_city.Time.GetUtcNow() + CurrentPauses.Memory);
        Assert.Equal(WorkQueue.FeedbackAlarm, _city.Queue.Peek()!.Queue);
        Assert.Equal(code, QueueMessage.Read<FeedbackAlarmCall>(_city.Queue.Peek()!.Body).Id);
        Assert.Null(await RunAsync());
        Release("2026-09-01");
        Assert.Equal(1, await RunAsync());
        Assert.Null(await RunAsync());
    }

    [Fact]
    public async Task Release_WithAFileUnderAnotherName_IsOther()
    {
        await SubmittedAsync();
        await RunAsync();
        File.Move(Path.Combine(_folder, "vn-holidays.csv"), Path.Combine(_folder, "holidays.csv"));
        Assert.Equal(1, await RunAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Kill_BeforeAllAreWoken_WakesThemAgain(int moment)
    {
        await SubmittedAsync();
        _city.Kill.ArmFromNow(moment);
        await Assert.ThrowsAsync<KilledException>(RunAsync);
        Assert.Equal(1, await RunAsync());
    }

    /// <summary>What was called before the pause ended may have looked already.</summary>
    [Fact]
    public async Task PauseThatEnds_WhileTheyAreWoken_WakesThemAgain()
    {
        await SubmittedAsync();
        _city.Queue.IsLost = _ =>
        {
            _mark.ForgetAsync(default).GetAwaiter().GetResult();
            return false;
        };
        Assert.Equal(1, await RunAsync());
        _city.Queue.IsLost = _ => false;
        Assert.Equal(1, await RunAsync());
        Assert.Null(await RunAsync());
    }

    private async Task<Sender> SubmittedAsync()
    {
        var sender = new Sender(_city);
        await sender.SubmitAsync();
        return sender;
    }

    /// <summary>As a process that has just started with the folder as it is.</summary>
    private Task<int?> RunAsync() =>
        new WakeAfterRelease(_mark, new DataFolder(_folder), new WakeOpenFeedback(_city.Feedbacks, _city.Queue, _city.Time)).RunAsync(default);

    private void Release(string dayOff) => File.WriteAllText(Path.Combine(_folder, "vn-holidays.csv"), $"date\n{dayOff}\n");
}
