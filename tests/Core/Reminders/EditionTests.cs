using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Deadlines;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Reminders;

/// <summary>Editions of one day: none is lost, none waits for another, and none goes out at night.</summary>
public sealed class EditionTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");
    private static readonly DeliveryOutcome Down = new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
    private static readonly Contact Hook = new("hook", Case.Handler, ReminderLevel.Officer, "Hệ thống", new Uri("https://a.example.vn"));
    private static readonly Contact Chat = new("chat", Case.Handler, ReminderLevel.Officer, "Cán bộ", null, ChatUserId: "9001");

    private readonly TestCity _city = new();

    private RescueReminders Rescue => new(_city.Digests, new ChangeDigest(_city.Digests), _city.Queue, _city.Time);

    [Fact]
    public async Task EditionThatReachedNobody_IsNotLostWhenTheNextBegins()
    {
        await SubmitAsync("3001");
        await SubmitAsync("3002");
        await AddAsync(Chat);
        await Rescue.RetryAsync(Operator, default);
        await _city.RunAsync(TimeSpan.FromMinutes(10));

        var codes = _city.Feedbacks.Ids.ToList();
        Assert.All(codes, code => Assert.Single(ChatOf("9001"), text => text.Contains($"{code}")));
        Assert.Empty((await Rescue.ListAsync(Operator, default)).Value);
    }

    [Fact]
    public async Task ParkedEdition_StaysVisibleWhenTheNextBegins()
    {
        await AddAsync(Hook);
        _city.Webhook.Answer = () => new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "410", "gone");
        await SubmitAsync("3001");
        _city.Webhook.Answer = () => null;
        await SubmitAsync("3002");

        Assert.Single(_city.Webhook.Taken);
        Assert.Single((await Rescue.ListAsync(Operator, default)).Value, failed => failed.ContactIds.SequenceEqual(["hook"]));
        await Rescue.RetryAsync(Operator, default);
        await _city.RunAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(2, _city.Webhook.Taken.Count);
        Assert.Empty((await Rescue.ListAsync(Operator, default)).Value);
    }

    [Fact]
    public async Task SystemThatIsDown_DoesNotKeepTheNextEditionFromTheChat()
    {
        await AddAsync(Hook);
        await AddAsync(Chat);
        _city.Webhook.Answer = () => Down;
        await SubmitAsync("3001");
        await SubmitAsync("3002");
        Assert.Equal(2, ChatOf("9001").Count());
    }

    [Theory]
    [InlineData("2026-11-25T16:58:00")] // gathered before closing, to be sent after it
    [InlineData("2026-11-25T11:58:00")] // into the noon break
    [InlineData("2026-11-27T16:58:00")] // a Friday
    public async Task Digest_GoesOutInOfficeHoursOnly(string submitted)
    {
        await AddAsync(Hook);
        await AddAsync(Chat);
        _city.Webhook.Answer = () => Down;
        _city.Time.MoveTo(Vn.At(submitted));
        await new Sender(_city, "3001").SubmitAsync();
        await _city.RunAsync(TimeSpan.FromDays(5));

        Assert.NotEmpty(ChatOf("9001"));
        Assert.NotEmpty(_city.Webhook.Tried);
        Assert.All(
            _city.Webhook.Tried.Concat(_city.Phone.Arrived.Where(message => message.RecipientId == "9001").Select(message => message.At)),
            at => Assert.True(IsWorked(at), $"{LocalTime.WallOf(at)}"));
    }

    [Fact]
    public async Task PersonWhoIsTwoContacts_IsToldOnce()
    {
        await AddAsync(Chat);
        await AddAsync(Chat with { Id = "same", Level = null });
        await SubmitAsync("3001");
        Assert.Single(ChatOf("9001"));
    }

    private static bool IsWorked(DateTimeOffset at)
    {
        var (day, time) = (LocalTime.DateOf(at), TimeOnly.FromDateTime(LocalTime.WallOf(at)));
        return TestCity.Handling.Office.Calendar.IsWorkingDay(day)
            && TestCity.Handling.Office.Hours.On(day).Sessions.Any(session => session.Opens <= time && time < session.Closes);
    }

    private async Task SubmitAsync(string sender)
    {
        await new Sender(_city, sender).SubmitAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(30));
    }

    private Task AddAsync(Contact contact) => _city.Contacts.AddAsync(contact);

    private IEnumerable<string> ChatOf(string user) => _city.Phone.Arrived.Where(message => message.RecipientId == user).Select(message => message.Message.Text);
}
