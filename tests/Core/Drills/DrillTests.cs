using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Drills;

public sealed class DrillTests
{
    private const string Name = "20261124-7f3a9c21";

    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");
    private static readonly CitySettings City = new("HNZ");

    private readonly TestCity _city = new();

    private ShowDrill Show => new(_city.Feedbacks, City);

    [Fact]
    public async Task Drill_GoesTheWholeWay_AndIsToldToNobodyAndCountedNowhere()
    {
        await BeginAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(10));

        var view = (await Show.RunAsync(Operator, Name, default)).Value;
        Assert.True(view.IsDone);
        Assert.Equal(DrillView.Way, view.Steps.Select(step => step.Step).Distinct());
        Assert.Empty(_city.Phone.Arrived);
        Assert.Empty(_city.Register.Entries);
        Assert.Empty(_city.Lists.All);
        Assert.Empty(_city.Statistics.All);
        var feedback = await _city.LoadAsync(view.Code);
        Assert.True(feedback is { IsDrill: true, IsForRegisters: false, Stage: Stage.Withdrawn });
    }

    [Fact]
    public async Task Event_Repeated_BeginsNothingAnew()
    {
        await BeginAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(10));
        var before = (await _city.LoadAsync(Drill.Parse(Name)!.CodeIn(City))).EventCount;
        await BeginAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(before, (await _city.LoadAsync(Drill.Parse(Name)!.CodeIn(City))).EventCount);
    }

    [Fact]
    public async Task Drill_KilledAtAnyMoment_GoesOn()
    {
        for (var moment = 1; ; moment++)
        {
            var city = new TestCity();
            await BeginAsync(city);
            city.Kill.ArmFromNow(moment);
            await city.RunAsync(TimeSpan.FromMinutes(30));
            var killedAt = city.Kill.KilledAt;
            city.Kill.ArmAt(int.MaxValue);
            Assert.True((await new ShowDrill(city.Feedbacks, City).RunAsync(Operator, Name, default)).Value.IsDone, killedAt);
            if (killedAt is null)
                return;
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("20261324-7f3a9c21")]
    [InlineData("20261124-7F3A")]
    [InlineData("20261124-7f3a9c21\n")]
    [InlineData("20261124-../../../x")]
    public void Name_ThatIsNone_IsRefused(string? name) => Assert.Null(Drill.Parse(name));

    [Fact]
    public async Task Look_ByAnybodyButAnOperator_IsRefused() =>
        Assert.Equal(HandlingRefusals.NotAllowed, (await Show.RunAsync(Operator with { Role = Role.Coordinator }, Name, default)).Refusal);

    [Fact]
    public async Task Look_AtAFeedbackThatIsNoDrill_FindsNothing()
    {
        await new Sender(_city).SubmitAsync();
        Assert.Equal(DrillRefusals.Unknown, (await Show.RunAsync(Operator, Name, default)).Refusal);
    }

    private Task BeginAsync() => BeginAsync(_city);

    private static Task BeginAsync(TestCity city) =>
        city.Queue.SendAsync(new ChatEvent($"city_drill:{Name}", Drill.SenderId, city.Time.GetUtcNow(), new DrillAsked(Name)).ToMessage(), default);
}
