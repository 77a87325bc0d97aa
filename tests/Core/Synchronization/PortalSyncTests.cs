using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Synchronization;

public sealed class PortalSyncTests
{
    private static readonly DeliveryOutcome.Failed Down = new(FailureKind.Transient, "503", "down");

    [Fact]
    public async Task Off_NothingIsOwedToIt()
    {
        var life = await Case.AtAsync(Stage.Closed);
        await life.City.RunAsync(TimeSpan.FromDays(3));
        Assert.Empty(life.City.Portal.Records);
        Assert.DoesNotContain((await life.LoadAsync()).Deliveries.Keys, work => work.StartsWith("portal"));
    }

    [Fact]
    public async Task On_TheNewestVersionIsThereUnderItsNationalCode()
    {
        var life = await Case.AtAsync(Stage.Answered, new TestCity(portal: true));
        var feedback = await life.LoadAsync();
        var (national, form) = Assert.Single(life.City.Portal.Records);
        Assert.Equal((feedback.Version, PortalStatus.Answered, "Đã nhắc nhở cán bộ."), (form.Version, form.Status, form.Answer));
        Assert.Equal(national, feedback.NationalCode?.Value);
        Assert.Equal(PortalStanding.Delivered, feedback.PortalStanding);
    }

    [Fact]
    public async Task Declined_NeverReachesIt()
    {
        var life = await Case.BeginAsync(new TestCity(portal: true), "đèn đường hỏng ở ngõ 12 phố Láng, tối không nhìn thấy gì");
        await life.City.RunAsync(TimeSpan.FromDays(1));
        Assert.Empty(life.City.Portal.Records);
    }

    [Fact]
    public async Task PortalDown_TheCityIsToldAllTheSameAndTheOtherWayRound()
    {
        var life = await Case.BeginAsync(new TestCity(portal: true) { Portal = { Answer = () => Down } });
        Assert.Single(life.City.Register.Entries);

        var other = await Case.BeginAsync(new TestCity(portal: true) { Register = { Answer = () => Down } });
        Assert.Single(other.City.Portal.Records);
    }

    [Fact]
    public async Task Creation_WhoseAnswerIsLost_IsLookedUpAndNotRepeated()
    {
        var lost = 0;
        var life = await Case.BeginAsync(new TestCity(portal: true) { Portal = { LosesAnswer = () => lost++ < 3 } });
        await life.DoAsync(Case.Officer(), new AcceptFeedback());
        await life.City.RunAsync(TimeSpan.FromDays(1));
        Assert.Single(life.City.Portal.Records);
        Assert.True((await life.LoadAsync()).Version == life.City.Portal[life.Id].Version && lost > 3);
    }

    [Fact]
    public async Task EnteredByHandThere_WithoutItsCodeHere_IsFoundAndNotCreatedAgain()
    {
        var life = await Case.BeginAsync(new TestCity(portal: true) { Portal = { Answer = () => Down } });
        life.City.Portal.Records["PAKN.20261120.0007"] = life.City.Forms.Of(await life.City.Feedbacks.LoadAsync(life.Id, default)) with { Version = 0 };
        life.City.Portal.Answer = () => null;
        await life.City.RunAsync(TimeSpan.FromHours(3));
        var feedback = await life.LoadAsync();
        Assert.Equal(feedback.Version, Assert.Single(life.City.Portal.Records).Value.Version);
        Assert.Equal("PAKN.20261120.0007", feedback.NationalCode?.Value);
    }

    [Fact]
    public async Task Creation_WhileANewerVersionComes_IsNotMadeTwice()
    {
        var city = new TestCity(portal: true);
        var life = await Case.BeginAsync(new TestCity(portal: true) { Portal = { Answer = () => Down } });
        city = life.City;
        var (id, version) = (life.Id, (await life.LoadAsync()).Version);
        city.Time.Move(TimeSpan.FromMinutes(10));
        city.Portal.Answer = () => null;
        await city.Perform.RunAsync(new(id, $"portal-sync:{version}"), "portal", async (record, _, stop) =>
        {
            await city.Handle.RunAsync(id, Case.Officer(), new AcceptFeedback(), null, new("other", "1", "f"), stop);
            await city.SyncPortal.RunAsync(new(id, $"portal-sync:{version + 1}"), stop);
            return await city.Portal.PutAsync(city.Forms.Of(record), stop);
        }, default);
        await city.RunAsync(TimeSpan.FromMinutes(10));
        Assert.Single(city.Portal.Records);
        Assert.Equal(version + 1, city.Portal[id].Version);
    }

    [Fact]
    public async Task Process_KilledOnceAtAnyMoment_CreatesOneRecord()
    {
        var moments = (await LifeAsync(int.MaxValue)).Kill.Moments;
        for (var moment = 1; moment <= moments; moment++)
        {
            var city = await LifeAsync(moment);
            var feedback = await city.LoadAsync(Assert.Single(city.Feedbacks.Ids));
            Assert.True(city.Portal.Records.Count == 1 && city.Portal[feedback.Id].Version == feedback.Version, $"moment {moment}: {city.Kill.KilledAt}");
        }
    }

    [Fact]
    public void Ladder_LastsAsLongAsItsSourceSays() =>
        Assert.Equal(new TimeSpan(75, 35, 5), TestCity.Rules.Ladders.TotalOf("portal"));

    private static async Task<TestCity> LifeAsync(int killAt)
    {
        var life = await Case.BeginAsync(new TestCity(portal: true) { Portal = { Answer = () => Down } });
        life.City.Portal.Answer = () => null;
        life.City.Kill.ArmFromNow(killAt);
        await Killed.AgainAsync(() => life.City.Handle.RunAsync(life.Id, Case.Officer(), new AcceptFeedback(), null, new("test", "again", "f"), default));
        await life.City.RunAsync(TimeSpan.FromHours(3));
        return life.City;
    }
}
