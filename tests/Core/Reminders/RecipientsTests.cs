using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Core.Tests.Reminders;

public sealed class RecipientsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Contact Head = Person("head") with { Level = ReminderLevel.Head };

    [Fact]
    public void Deputy_StandsInForTheLevelsOfThePrincipalOnly()
    {
        Contact[] all = [Head with { AbsentUntil = Today }, Person("deputy") with { DeputyOf = "head" }];
        Assert.Equal(["deputy", "head"], Ids(ReminderLevel.Head, all));
        Assert.Equal([], Ids(ReminderLevel.Officer, all));
    }

    [Fact]
    public void DeputyOfADeputy_IsNotAskedWhileThePrincipalIsThere()
    {
        Contact[] all = [Head, Person("b") with { DeputyOf = "head", AbsentUntil = Today }, Person("c") with { DeputyOf = "b" }];
        Assert.Equal(["head"], Ids(ReminderLevel.Head, all));
        all[0] = Head with { AbsentUntil = Today };
        Assert.Equal(["b", "c", "head"], Ids(ReminderLevel.Head, all));
    }

    [Fact]
    public void Deputy_OfSomebodyWhoWasRemoved_IsReminded() => Assert.Equal(["deputy"], Ids(ReminderLevel.Head, [Person("deputy") with { DeputyOf = "gone" }]));

    private static Contact Person(string id) => new(id, "SXD", null, id, null, ChatUserId: id);

    private static IEnumerable<string> Ids(ReminderLevel level, params Contact[] all) =>
        Recipients.Of(new DigestKey("SXD", level, Today), all).Select(contact => contact.Id).Order();
}
