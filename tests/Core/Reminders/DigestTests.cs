using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Reminders;

public sealed class DigestTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();

    [Fact]
    public async Task Reminders_OfOneMorning_GoOutTogetherOncePerContact()
    {
        await AddAsync(new Contact("hook", Case.Handler, null, "Hệ thống", new Uri("https://a.example.vn")));
        await AddAsync(new Contact("chat", Case.Handler, ReminderLevel.Officer, "Cán bộ", null, ChatUserId: "9001"));
        for (var sender = 0; sender < 20; sender++)
            await new Sender(_city, $"{3000 + sender}").SubmitAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(30));

        var digest = Assert.Single(_city.Webhook.Taken).Value;
        Assert.Equal(20, digest.Cases.Select(entry => entry.Code).Distinct().Count());
        Assert.All(digest.Cases, entry => Assert.Equal("new-case", entry.Rule));
        var text = Assert.Single(ChatOf("9001"));
        Assert.Contains("20 việc", text);
        Assert.Contains("5 việc khác", text);
        Assert.InRange(text.Length, 1, 2000);
    }

    [Fact]
    public async Task Ladder_GoesUpToTheLeaderAndNamesTheReason()
    {
        foreach (var (agency, level) in new[] { (Case.Handler, ReminderLevel.Officer), (Case.Handler, ReminderLevel.Head), ("VPUBND", ReminderLevel.Coordinator), ("UBNDTP", ReminderLevel.Leader) })
            await AddAsync(new Contact($"{level}", agency, level, "x", null, ChatUserId: $"{level}"));
        var life = await Case.AtAsync(Stage.InProgress, _city);
        await _city.RunAsync(TimeSpan.FromDays(40));

        Assert.Contains(ChatOf("Officer"), text => text.Contains($"• {life.Id}: cần trả lời, hạn "));
        Assert.Contains(ChatOf("Head"), text => text.Contains($"• {life.Id}: quá hạn trả lời, hạn là "));
        Assert.Single(ChatOf("Coordinator"));
        Assert.Single(ChatOf("Leader"));
        Assert.Equal(_city.Digests.All.Count(), _city.Digests.All.Distinct().Count());
        Assert.All((await life.LoadAsync()).Reminders, told => Assert.Equal(told.Since, TestCity.Handling.Office.WorksFrom(told.Since)));
    }

    [Fact]
    public async Task WorkThatCameBackTwiceOnADay_IsToldTwice()
    {
        await AddAsync(new Contact("chat", Case.Handler, ReminderLevel.Officer, "Cán bộ", null, ChatUserId: "9001"));
        var life = await Case.AtAsync(Stage.InProgress, _city);
        await _city.RunAsync(TimeSpan.FromMinutes(30));
        var before = ChatOf("9001").Count();
        for (var time = 1; time <= 2; time++)
        {
            await life.DoAsync(Case.Officer(), new ProposeAnswer("Đã nhắc nhở.", []));
            await life.DoAsync(Case.Coordinator, new SendBackAnswer("Chưa trả lời vào việc"));
            await _city.RunAsync(TimeSpan.FromMinutes(30));
            Assert.Equal(before + time, ChatOf("9001").Count());
        }
    }

    [Fact]
    public async Task Deputy_IsRemindedWhileThePrincipalIsAbsent()
    {
        var today = DateOnly.FromDateTime(_city.Time.GetUtcNow().Date);
        await AddAsync(new Contact("a", Case.Handler, null, "Trưởng", null, ChatUserId: "9001", AbsentUntil: today.AddDays(3)));
        await AddAsync(new Contact("b", Case.Handler, null, "Phó", null, ChatUserId: "9002", DeputyOf: "a"));
        await AddAsync(new Contact("c", Case.Handler, null, "Phó khác", null, ChatUserId: "9003", DeputyOf: "b"));
        await new Sender(_city).SubmitAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(30));
        Assert.Equal((1, 1, 0), (ChatOf("9001").Count(), ChatOf("9002").Count(), ChatOf("9003").Count()));
    }

    [Fact]
    public async Task Reminder_ThatFails_IsTriedAgainThenSeenAndSentByAPerson()
    {
        await AddAsync(new Contact("hook", Case.Handler, null, "Hệ thống", new Uri("https://a.example.vn")));
        _city.Webhook.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await new Sender(_city).SubmitAsync();
        await _city.RunAsync(TimeSpan.FromDays(3));
        var rescue = new RescueReminders(_city.Digests, new ChangeDigest(_city.Digests), _city.Queue, _city.Time);
        Assert.Contains((await rescue.ListAsync(Operator, default)).Value, failed => failed.ContactIds.SequenceEqual(["hook"]));
        Assert.Equal(HandlingRefusals.NotAllowed, (await rescue.ListAsync(Operator with { Role = Role.Officer }, default)).Refusal);

        _city.Webhook.Answer = () => null;
        await rescue.RetryAsync(Operator, default);
        await _city.RunAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain((await rescue.ListAsync(Operator, default)).Value, failed => failed.ContactIds.Contains("hook"));
        Assert.NotEmpty(_city.Webhook.Taken);
    }

    [Fact]
    public async Task Agency_WithoutContact_IsSeenAndCatchesUpWhenOneIsAdded()
    {
        await new Sender(_city).SubmitAsync();
        await _city.RunAsync(TimeSpan.FromMinutes(30));
        var rescue = new RescueReminders(_city.Digests, new ChangeDigest(_city.Digests), _city.Queue, _city.Time);
        Assert.Empty(Assert.Single((await rescue.ListAsync(Operator, default)).Value).ContactIds);

        await AddAsync(new Contact("chat", Case.Handler, null, "Cán bộ", null, ChatUserId: "9001"));
        await rescue.RetryAsync(Operator, default);
        await _city.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Single(ChatOf("9001"));
        Assert.Empty((await rescue.ListAsync(Operator, default)).Value);
    }

    [Fact]
    public async Task Reminder_KilledAtEveryMoment_ReachesEachContactOnce()
    {
        var moments = await MomentsAsync();
        Assert.InRange(moments.Last - moments.First, 10, 200);
        for (var moment = moments.First; moment <= moments.Last; moment++)
        {
            var city = new TestCity();
            var killed = await RemindAsync(city, moment);
            Assert.True(killed.Chat == 1 && killed.Hook == 1, $"moment {moment} ({city.Kill.KilledAt}): {killed}");
        }
    }

    private static async Task<(int First, int Last)> MomentsAsync()
    {
        var city = new TestCity();
        await ContactsAsync(city);
        await new Sender(city).SubmitAsync();
        var first = city.Kill.Moments;
        await city.RunAsync(TimeSpan.FromHours(1));
        return (first, city.Kill.Moments);
    }

    private static async Task<(int Chat, int Hook)> RemindAsync(TestCity city, int killAt)
    {
        await ContactsAsync(city);
        await new Sender(city).SubmitAsync();
        city.Kill.ArmAt(killAt);
        await city.RunAsync(TimeSpan.FromHours(1));
        return (city.Phone.Arrived.Count(message => message.RecipientId == "9001"), city.Webhook.Taken.Count);
    }

    private static async Task ContactsAsync(TestCity city)
    {
        await city.Contacts.AddAsync(new Contact("hook", Case.Handler, ReminderLevel.Officer, "Hệ thống", new Uri("https://a.example.vn")));
        await city.Contacts.AddAsync(new Contact("chat", Case.Handler, ReminderLevel.Officer, "Cán bộ", null, ChatUserId: "9001"));
    }

    private Task AddAsync(Contact contact) => _city.Contacts.AddAsync(contact);

    private IEnumerable<string> ChatOf(string user) => _city.Phone.Arrived.Where(message => message.RecipientId == user).Select(message => message.Message.Text);
}
