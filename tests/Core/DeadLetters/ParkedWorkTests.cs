using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
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
