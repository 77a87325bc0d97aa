using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Tests.Work.Pauses;

public sealed class PauseTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();
    private readonly MemoryReleaseMark _mark = new();

    private ManagePauses Manage => new(_city.Paused, _mark, _city.Time);

    [Fact]
    public async Task PausedWork_WaitsUntilThePauseEnds_AndIsDoneOnce()
    {
        await BeginAsync(WorkKind.Notice);
        await BeginAsync(WorkKind.CitySync);
        var sender = new Sender(_city);
        await sender.SubmitAsync();
        await _city.RunAsync(TimeSpan.FromHours(40));
        Assert.DoesNotContain(sender.Answers, text => text.Contains("Thông báo 1"));
        Assert.Empty(_city.Register.Entries);
        Assert.NotEmpty(_city.Lists.All); // our own lists go on
        Assert.Empty((await _city.LoadAsync(sender.Code)).ParkedWork);

        await Manage.EndAsync(Operator, WorkKind.Notice, default);
        await WakeAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
        Assert.Empty(_city.Register.Entries);

        await Manage.EndAsync(Operator, WorkKind.CitySync, default);
        await WakeAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Single(_city.Register.Entries);
    }

    [Fact]
    public async Task Alarm_OfPausedWork_LooksTwiceAnHour_AndNotEveryTwoMinutes()
    {
        await BeginAsync(WorkKind.Notice);
        var sender = new Sender(_city);
        await sender.SubmitAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(1));
        var next = await _city.Look.RunAsync(sender.Code, default);
        Assert.Equal(_city.Time.GetUtcNow() + WorkRules.PausePatience, next);
    }

    [Fact]
    public async Task End_WhoseWakingIsLost_CostsHalfAnHourAtMost()
    {
        await BeginAsync(WorkKind.Notice);
        var sender = new Sender(_city);
        await sender.SubmitAsync();
        await _city.RunAsync(TimeSpan.FromHours(1));
        await _city.Paused.RemoveAsync(WorkKind.Notice, default);
        await _city.RunAsync(WorkRules.PausePatience + CurrentPauses.Memory);
        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
    }

    [Fact]
    public async Task Pauses_AreReadOnceInFifteenSeconds()
    {
        var current = new CurrentPauses(_city.Paused, _city.Time);
        await current.NowAsync(default);
        await BeginAsync(WorkKind.Notice);
        var reads = _city.Paused.Reads;
        Assert.Empty(await current.NowAsync(default));
        Assert.Equal(reads, _city.Paused.Reads);
        _city.Time.MoveTo(_city.Time.GetUtcNow() + CurrentPauses.Memory);
        Assert.Equal([WorkKind.Notice], await current.NowAsync(default));
    }

    [Fact]
    public async Task Pause_BegunAgain_KeepsItsBeginningAndTakesTheNewReason()
    {
        await BeginAsync(WorkKind.CitySync);
        var since = _city.Time.GetUtcNow();
        _city.Time.MoveTo(since + TimeSpan.FromHours(1));
        var again = (await Manage.BeginAsync(Operator, WorkKind.CitySync, "  vẫn bảo trì ", default)).Value;
        Assert.Equal(new Pause(WorkKind.CitySync, since, Operator, "vẫn bảo trì"), Assert.Single(again));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(WorkKind.List)]
    public async Task WhatDoesNotGoOut_IsNotPaused(WorkKind? kind)
    {
        Assert.Equal(PauseRefusals.NotPossible, (await Manage.BeginAsync(Operator, kind, "x", default)).Refusal);
        Assert.Equal(PauseRefusals.NotPossible, (await Manage.EndAsync(Operator, kind, default)).Refusal);
        Assert.Empty((await Manage.ListAsync(Operator, default)).Value);
    }

    [Fact]
    public async Task Reason_IsNeeded()
    {
        Assert.Equal(HandlingRefusals.TextMissing, (await Manage.BeginAsync(Operator, WorkKind.Notice, " ", default)).Refusal);
        Assert.Empty((await Manage.ListAsync(Operator, default)).Value);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Register)]
    [InlineData(Role.Coordinator)]
    public async Task Others_MayNot(Role role)
    {
        var by = Operator with { Role = role };
        Refusal?[] refusals =
        [
            (await Manage.ListAsync(by, default)).Refusal, (await Manage.BeginAsync(by, WorkKind.Notice, "x", default)).Refusal,
            (await Manage.EndAsync(by, WorkKind.Notice, default)).Refusal,
        ];
        Assert.All(refusals, refusal => Assert.Equal(HandlingRefusals.NotAllowed, refusal));
    }

    private Task<Result<IReadOnlyList<Pause>>> BeginAsync(WorkKind kind) => Manage.BeginAsync(Operator, kind, "bảo trì", default);

    /// <summary>The timer.</summary>
    private async Task WakeAsync() =>
        Assert.Equal(1, await new WakeAfterRelease(
            _mark, new DataFolder(Path.Combine(AppContext.BaseDirectory, "data")), new WakeOpenFeedback(_city.Feedbacks, _city.Queue, _city.Time)).RunAsync(default));
}
