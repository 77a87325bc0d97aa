using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reminders;

/// <summary>Reminders of 10,000 open feedback become due on the same morning, each looked at and hinted twice.</summary>
public sealed class BusyMorningTests
{
    private const int Count = 10_000;

    [Fact]
    public async Task EveryReminder_StandsInOneDigestOnce()
    {
        var city = new TestCity();
        city.Queue.IsLost = message => message.Queue != WorkQueue.AgencyReminders;
        await city.Contacts.AddAsync(new Contact("hook", "SXD", null, "Hệ thống", new Uri("https://a.example.vn")));
        var ids = Enumerable.Range(0, Count).Select(_ => FeedbackId.New("HNZ", new DateOnly(2026, 11, 25))).Distinct().ToList();
        foreach (var id in ids)
            await city.Change.RunAsync(id, "made", _ => InProgress(city.Time.GetUtcNow()), default);
        var due = TestCity.Handling.Steps.Of(await city.LoadAsync(ids[0]))!.DueAt;
        city.Time.MoveTo(TestCity.Handling.Office.Before(due, TimeSpan.FromHours(24)));

        foreach (var id in ids)
            for (var time = 0; time < 2; time++)
            {
                await city.Look.RunAsync(id, default);
                await city.Gather.RunAsync(new WorkHint(id, "reminder:1"), default);
            }
        await city.RunAsync(TimeSpan.FromHours(1));

        Assert.Equal(ids.Count, city.Digests.All.Count());
        var told = city.Webhook.Taken.Values.ToList();
        Assert.Equal(ids.Count, told.Sum(digest => digest.Cases.Count + digest.More));
        Assert.InRange(told.Count, 1, 3);
    }

    private static FeedbackChange InProgress(DateTimeOffset now) => new(
        new Received(now, "1001", "text-000001", [], null),
        new Classified(now, Scope.Regulation, 0.9, false, [], "words-1", [], "VPUBND"),
        new Assigned(now, "SXD", "regulation-named", [], new DateOnly(2026, 12, 2)),
        new Accepted(now, new Official("SXD", Role.Officer, "x")));
}
