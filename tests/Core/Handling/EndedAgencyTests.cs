using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Tracking;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>An agency has feedback, and the next release has no such agency any more: its code stands for its name, and nothing fails.</summary>
public sealed class EndedAgencyTests
{
    private const string Ended = "SNGV";

    [Fact]
    public async Task Feedback_OfAnAgencyThatIsNoMore_IsShownPushedAndToldWithItsCode()
    {
        Assert.False(TestCity.Handling.Agencies.Contains(Ended));
        var at = await Case.BeginAsync();
        await at.City.Contacts.AddAsync(new Contact("chat", Ended, null, "Cán bộ", null, ChatUserId: "9001"));
        await at.City.Change.RunAsync(at.Id, null, _ => new FeedbackChange(new Assigned(at.City.Time.GetUtcNow(), Ended, "r", [], new DateOnly(2026, 12, 2))), default);
        await at.City.RunAsync(TimeSpan.FromHours(1));
        Assert.Null((await at.DoAsync(Case.Officer(Ended), new AcceptFeedback())).Refusal);
        Assert.Null((await at.DoAsync(Case.Officer(Ended), new AskSender("Ngày nào?"))).Refusal);
        Assert.Contains(Ended, at.Sender.LastAnswer);
        await at.Sender.SayAsync($"Tra cứu {at.Id}");
        Assert.Contains(Ended, at.Sender.LastAnswer);

        Assert.Equal((Ended, (await at.LoadAsync()).Version), (at.City.Register.Entries[at.Id].Agency?.Name, at.City.Register.Entries[at.Id].Version));
        var tracked = await new TrackingBed(at.City).ViewAsync(at.Id);
        Assert.Equal((Ended, Ended), (tracked.Agency, tracked.History.Last(moment => moment.Milestone == Milestone.Assigned).Agency));
        var shown = new ShowFeedback(at.City.Feedbacks, TestCity.Handling.Agencies, TestCity.Router, TestCity.Handling.Steps, at.City.Time);
        Assert.Equal(Ended, (await shown.RunAsync(at.Id, Case.Coordinator, default)).Value.Agency?.Name);
        Assert.Contains(at.City.Phone.Arrived, message => message.RecipientId == "9001" && message.Message.Text.Contains(Ended));
        Assert.Empty((await at.LoadAsync()).ParkedWork);

        Assert.Null((await at.DoAsync(Case.Officer(Ended), new ReturnFeedback("Cơ quan đã giải thể"))).Refusal);
    }
}
