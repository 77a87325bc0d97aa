using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.Tracking;

/// <summary>Code and digits: who guesses learns nothing, and soon is told to wait.</summary>
public sealed class GuessingTests
{
    private const string Caller = "203.113.1.1";

    private static readonly FeedbackId Unknown = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    [Fact]
    public async Task Code_WithItsDigits_OpensThatFeedbackOnlyAndForAWhile()
    {
        var at = await Case.BeginAsync();
        var bed = new TrackingBed(at.City);
        var pass = Assert.IsType<TrackingEntry.Open>(await bed.Enter.RunAsync(at.Id, TrackingBed.Digits, Caller, default)).Pass;
        Assert.Equal(TrackingWay.Code, bed.Passes.Open(pass, at.Id)!.Way);
        Assert.Null(bed.Passes.Open(pass, Unknown));
        Assert.Null(bed.Passes.Open($"{pass}x", at.Id));
        Assert.Null(bed.Passes.Open(null, at.Id));
        at.City.Time.Move(TrackingPasses.Life);
        Assert.Null(bed.Passes.Open(pass, at.Id));
    }

    [Fact]
    public async Task UnknownCode_WrongDigits_NoPhone_AreAnsweredAlike()
    {
        var at = await Case.BeginAsync();
        var silent = new Sender(at.City, "1002");
        await silent.SayAsync(Sender.Complaint);
        await silent.SayAsync("phường Cầu Giấy");
        await silent.SayAsync("Trần Thị Bình, 5 phố Huế");
        await silent.SayAsync("không có điện thoại");
        await silent.SayAsync("Gửi");
        var bed = new TrackingBed(at.City);
        Assert.Null((await at.City.Feedbacks.LoadAsync(silent.Code, default)).Person!.Phone);
        foreach (var (id, digits) in new[] { (Unknown, "0001"), (at.Id, "0002"), (silent.Code, "0001"), (silent.Code, "none") })
            Assert.IsType<TrackingEntry.Unknown>(await bed.Enter.RunAsync(id, digits, Caller, default));
    }

    [Fact]
    public async Task Code_GuessedAtOnceByMany_TakesTenADayAndNoMore()
    {
        var at = await Case.BeginAsync();
        var bed = new TrackingBed(at.City);
        var tries = await Task.WhenAll(Enumerable.Range(2, 40).Select(n => bed.Enter.RunAsync(at.Id, $"{n:0000}", $"10.0.0.{n}", default)));
        Assert.Equal(10, tries.Count(entry => entry is TrackingEntry.Unknown));
        var until = Assert.IsType<TrackingEntry.TooOften>(await bed.Enter.RunAsync(at.Id, TrackingBed.Digits, "10.0.0.99", default)).Until;
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero), until);
        at.City.Time.MoveTo(until);
        Assert.IsType<TrackingEntry.Open>(await bed.Enter.RunAsync(at.Id, TrackingBed.Digits, "10.0.0.99", default));
    }

    [Fact]
    public async Task Caller_WhoTriesManyCodes_HasToWait_WhetherTheyExistOrNot()
    {
        var at = await Case.BeginAsync();
        var bed = new TrackingBed(at.City);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => bed.Enter.RunAsync(FeedbackId.New("HNZ", new DateOnly(2026, 11, 24)), "0001", Caller, default)));
        Assert.IsType<TrackingEntry.TooOften>(await bed.Enter.RunAsync(at.Id, TrackingBed.Digits, Caller, default));
        Assert.IsType<TrackingEntry.TooOften>(await bed.Enter.RunAsync(Unknown, "0001", Caller, default));
        Assert.IsType<TrackingEntry.Open>(await bed.Enter.RunAsync(at.Id, TrackingBed.Digits, "203.113.1.2", default));
        Assert.DoesNotContain(bed.Tries.Keys, key => key.Contains(Caller) || key.Contains(at.Id.Value));
    }

    [Fact]
    public async Task WhoeverGetsIn_UsesUpNothing()
    {
        var at = await Case.BeginAsync();
        var bed = new TrackingBed(at.City);
        for (var time = 0; time < 40; time++)
            Assert.IsType<TrackingEntry.Open>(await bed.Enter.RunAsync(at.Id, TrackingBed.Digits, Caller, default));
    }

    [Fact]
    public async Task Link_OpensForItsOwnSender_AndInTime()
    {
        var at = await Case.BeginAsync();
        var bed = new TrackingBed(at.City);
        var now = at.City.Time.GetUtcNow();
        async Task<bool> OpensAsync(Uri link) => await bed.Show.IsGoodAsync(TestCity.TrackingLinks.Read(link.Query[4..])!, default);
        Assert.True(await OpensAsync(TestCity.TrackingLinks.LinkOf("1001", at.Id, now)));
        Assert.False(await OpensAsync(TestCity.TrackingLinks.LinkOf("1002", at.Id, now)));
        Assert.False(await OpensAsync(TestCity.TrackingLinks.LinkOf("1001", Unknown, now)));
        Assert.False(await OpensAsync(TestCity.TrackingLinks.LinkOf("1001", at.Id, now.AddDays(-31))));
        Assert.Null(TestCity.TrackingLinks.Read(TestCity.FormLinks.LinkOf("1001", at.Id, now).Query[4..]));
    }
}
