using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.DeadLetters;

public sealed class ParkedWorkTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    [Fact]
    public async Task Work_ThatWasParked_IsListedAndDoneAfterARetry()
    {
        var city = new TestCity();
        city.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "401", "The key is wrong.");
        var life = await Case.BeginAsync(city);
        var parked = new RetryParkedWork(city.Feedbacks, city.Change, city.Time);

        var listed = Assert.Single((await parked.ListAsync(Operator, default)).Value);
        var work = listed.Work;
        Assert.Equal((life.Id, "city-sync:3", FailureKind.NeedsPerson, "401", "The key is wrong."), (listed.Id, work, listed.Kind, listed.Code, listed.Reason));
        Assert.Equal(DeadLetterRefusals.NotParked, (await parked.RetryAsync(Operator, life.Id, "notice:1", default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await parked.RetryAsync(Operator with { Role = Role.Officer }, life.Id, work, default)).Refusal);

        city.Register.Answer = () => null;
        Assert.Null((await parked.RetryAsync(Operator, life.Id, work, default)).Refusal);
        await city.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Empty((await parked.ListAsync(Operator, default)).Value);
        Assert.Single(city.Register.Entries);
    }

    [Fact]
    public async Task Work_ThatWasDiscarded_IsOwedNoMoreAndItsReasonStandsInTheHistory()
    {
        var city = new TestCity();
        city.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "401", "The key is wrong.");
        var life = await Case.BeginAsync(city);
        var discard = new DiscardParkedWork(city.Feedbacks, city.Change, city.Time);
        const string work = "city-sync:3";

        Assert.Equal(HandlingRefusals.TextMissing, (await discard.RunAsync(Operator, life.Id, work, " ", default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await discard.RunAsync(Case.Coordinator, life.Id, work, "x", default)).Refusal);
        Assert.Equal(DeadLetterRefusals.NotParked, (await discard.RunAsync(Operator, life.Id, "notice:1", "x", default)).Refusal);
        Assert.Empty((await discard.RunAsync(Operator, life.Id, work, "Đã nhập tay", default)).Value);
        Assert.Equal(DeadLetterRefusals.NotParked, (await discard.RunAsync(Operator, life.Id, work, "x", default)).Refusal);

        city.Register.Answer = () => null;
        await city.RunAsync(TimeSpan.FromDays(2));
        Assert.Empty(city.Register.Entries);
        Assert.Empty((await new RetryParkedWork(city.Feedbacks, city.Change, city.Time).ListAsync(Operator, default)).Value);
        var shown = (await new ShowFeedback(city.Feedbacks, TestCity.Handling.Agencies, TestCity.Router, TestCity.Handling.Steps, city.Time).RunAsync(life.Id, Case.Coordinator, default)).Value;
        Assert.Equal("discarded", Assert.Single(shown.Deliveries, delivery => delivery.Work == work).State);
        var told = Assert.Single(shown.History, entry => entry.Kind == "work-discarded");
        Assert.Equal((work, "Đã nhập tay", Operator), (told.Why, told.Text, told.By));
    }

    [Fact]
    public async Task Version_ThatANewerOneHasOvertaken_IsNotListed()
    {
        var city = new TestCity();
        city.Register.Answer = () => new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "401", "The key is wrong.");
        var life = await Case.BeginAsync(city);
        city.Register.Answer = () => null;
        Assert.Null((await life.DoAsync(Case.Officer(), new AcceptFeedback())).Refusal);

        var parked = new RetryParkedWork(city.Feedbacks, city.Change, city.Time);
        Assert.Empty((await parked.ListAsync(Operator, default)).Value);
        Assert.Equal(DeadLetterRefusals.NotParked, (await parked.RetryAsync(Operator, life.Id, "city-sync:3", default)).Refusal);
    }
}
