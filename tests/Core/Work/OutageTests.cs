using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Work;

public sealed class OutageTests
{
    private static readonly DeliveryOutcome Down = new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");

    [Fact]
    public async Task Register_WhenDownForTwoDays_GetsEverythingAfterwards()
    {
        var city = new TestCity();
        city.Register.Answer = () => Down;
        var senders = Enumerable.Range(1, 20).Select(number => new Sender(city, $"{number}")).ToList();
        foreach (var sender in senders)
            await sender.SubmitAsync();

        await city.RunAsync(TimeSpan.FromDays(2));
        Assert.Empty(city.Register.Entries);
        Assert.All(senders, sender => Assert.Single(sender.Answers, text => text.Contains("Thông báo 1")));

        city.Register.Answer = () => null;
        await city.RunAsync(TimeSpan.FromDays(1.5));
        foreach (var sender in senders)
            Assert.Equal((await city.LoadAsync(sender.Code)).Version, city.Register.Entries[sender.Code].Version);
    }

    [Fact]
    public async Task Register_WhenDownLongerThanTheLadder_LeavesTheWorkParkedForAPerson()
    {
        var city = new TestCity();
        city.Register.Answer = () => Down;
        var sender = new Sender(city);
        await sender.SubmitAsync();

        await city.RunAsync(TimeSpan.FromDays(6));

        var state = (await city.LoadAsync(sender.Code)).Deliveries["city-sync:3"];
        Assert.True(state.IsParked);
        Assert.Equal(10, state.Attempts);
    }

    [Fact]
    public async Task Register_WhenANewVersionComesAfterParking_IsTriedAtOnce()
    {
        var city = new TestCity();
        city.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "401", "key refused");
        var sender = new Sender(city);
        await sender.SubmitAsync();
        city.Register.Answer = () => null;

        await sender.SayAsync($"Rút {sender.Code}");

        Assert.Equal(nameof(Stage.Withdrawn), city.Register.Entries[sender.Code].Stage);
    }

    [Fact]
    public async Task Notice_WhenZaloGivesNoAnswer_IsLookedUpAndNotSentAgain()
    {
        var city = new TestCity();
        city.Phone.Answer = message => message.Text.Contains("Thông báo 1") ? new DeliveryOutcome.Failed(FailureKind.Transient, "no-answer", "lost", MayHaveHappened: true) : null;
        var sender = new Sender(city);
        await sender.SubmitAsync();

        await city.RunAsync(TimeSpan.FromHours(1));

        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
        Assert.True((await city.LoadAsync(sender.Code)).Deliveries["notice:1"].IsDone);
    }

    [Fact]
    public async Task Message_WhenTakenButAnsweredWithAGatewaysError_IsLookedUpAndNotSentAgain()
    {
        var city = new TestCity();
        var mayHaveHappened = new DeliveryOutcome.Failed(FailureKind.Transient, "http-502", "bad gateway", MayHaveHappened: true);
        city.Phone.Answer = _ => mayHaveHappened;
        var sender = new Sender(city);
        await sender.SubmitAsync();
        await city.RunAsync(TimeSpan.FromHours(2));

        Assert.Single(sender.Answers, text => text.Contains("Thông báo 1"));
        Assert.Equal(4, sender.Answers.Count()); // code, newest prompt, "đã gửi", notice
    }

    [Fact]
    public async Task Reply_WhenZaloIsDownForAnHour_ComesAfterwardsOnceAndInOrder()
    {
        var city = new TestCity();
        city.Phone.Answer = _ => Down;
        var sender = new Sender(city);
        await sender.SayAsync(Sender.Complaint);
        await sender.SayAsync("phường Cầu Giấy");
        await city.RunAsync(TimeSpan.FromHours(1));
        Assert.Equal([], sender.Answers);

        city.Phone.Answer = _ => null;
        await city.RunAsync(TimeSpan.FromHours(3));

        Assert.Collection(sender.Answers, text => Assert.Contains("phường, xã", text), text => Assert.Contains("họ tên", text));
    }

    [Fact]
    public async Task Reply_WhenZaloRefusesForGood_IsKeptForAPersonAndTheNextGoesOut()
    {
        var city = new TestCity();
        city.Phone.Answer = _ => new DeliveryOutcome.Failed(FailureKind.Permanent, "-230", "no interaction in 7 days");
        var sender = new Sender(city);
        await sender.SayAsync(Sender.Complaint);
        city.Phone.Answer = _ => null;

        await sender.SayAsync("phường Cầu Giấy");

        Assert.Equal("reply-undelivered", Assert.Single(city.Parked.Kept).Reason);
        Assert.Contains("họ tên", sender.LastAnswer);
    }

    [Fact]
    public void Ladders_AsShipped_LastAsLongAsTheirSourcesSay()
    {
        var ladders = Ladders.Load(Path.Combine(AppContext.BaseDirectory, "data", "ladders.tsv"));
        Assert.Equal(TimeSpan.FromHours(24), ladders.TotalOf("zalo"));
        Assert.Equal(new TimeSpan(75, 35, 5), ladders.TotalOf("city"));
    }
}
