using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reminders;

/// <summary>An office that a sender names after its reminder became due does not see the code (Nghị định 20/2008/NĐ-CP art. 5 cl. 1).</summary>
public sealed class ConcealedMeanwhileTests
{
    private readonly TestCity _city = new();

    [Fact]
    public async Task Reminder_ThatWasNotGathered_IsSettledWithoutAWord()
    {
        await ContactAsync();
        _city.Queue.IsLost = message => message.Queue == WorkQueue.FeedbackReminders;
        var life = await NamedLaterAsync();
        _city.Queue.IsLost = _ => false;
        await _city.RunAsync(TimeSpan.FromDays(2));
        Assert.DoesNotContain(Texts, text => text.Contains($"{life.Id}"));
        Assert.DoesNotContain(_city.Digests.All, told => told.Key.AgencyCode == Case.Handler && told.Entry.Code == life.Id);
        Assert.True((await life.LoadAsync()).Deliveries["reminder:1"].IsDone);
    }

    [Fact]
    public async Task Digest_ThatWasGathered_DoesNotNameIt()
    {
        await ContactAsync();
        var other = await Case.BeginAsync(_city, senderId: "1002");
        var life = await NamedLaterAsync();
        await _city.RunAsync(TimeSpan.FromDays(2));
        Assert.Contains(Texts, text => text.Contains($"{other.Id}"));
        Assert.DoesNotContain(Texts, text => text.Contains($"{life.Id}"));
    }

    private IEnumerable<string> Texts => _city.Phone.Arrived.Where(message => message.RecipientId == "9001").Select(message => message.Message.Text);

    private Task ContactAsync() => _city.Contacts.AddAsync(new Contact("chat", Case.Handler, ReminderLevel.Officer, "Cán bộ", null, ChatUserId: "9001"));

    private async Task<Case> NamedLaterAsync()
    {
        var life = await Case.BeginAsync(_city);
        var more = new Information("Đó là cán bộ Trung tâm Phục vụ hành chính công", [], null);
        await new AddInformation(_city.Change, TestCity.Router, TestCity.Handling.Deadlines, _city.Time).RunAsync(life.Id, life.Sender.Id, "more", more, default);
        Assert.True((await life.LoadAsync()).IsConcealedFrom(Case.Handler));
        return life;
    }
}
