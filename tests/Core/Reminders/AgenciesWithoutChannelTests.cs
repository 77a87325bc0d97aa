using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reminders;

public sealed class AgenciesWithoutChannelTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();

    private AgenciesWithoutChannel Use => new(_city.Contacts, TestCity.Handling.Agencies, TestCity.Handling.Reminders, _city.Time);

    [Fact]
    public async Task RunAsync_NamesEveryLevelThatNobodyWouldBeReachedAt()
    {
        var all = (await Use.RunAsync(Operator, default)).Value;
        Assert.Contains(new AgencyLevel("UBNDTP", ReminderLevel.Leader), all);
        Assert.Contains(new AgencyLevel("VPUBND", ReminderLevel.Coordinator), all);
        Assert.DoesNotContain(new AgencyLevel("SXD", ReminderLevel.Leader), all);
        Assert.Equal(TestCity.Handling.Agencies.All.Count, all.Count(one => one.Level == ReminderLevel.Head));

        await _city.Contacts.AddAsync(new Contact("a", "SXD", ReminderLevel.Officer, "Cán bộ", null, ChatUserId: "9001"));
        await _city.Contacts.AddAsync(new Contact("b", "SXD", ReminderLevel.Head, "Chưa liên kết", null));
        var after = (await Use.RunAsync(Operator, default)).Value;
        Assert.Equal([new AgencyLevel("SXD", ReminderLevel.Head)], after.Where(one => one.AgencyCode == "SXD"));
        Assert.Equal(HandlingRefusals.NotAllowed, (await Use.RunAsync(Operator with { Role = Role.Officer }, default)).Refusal);
    }
}
