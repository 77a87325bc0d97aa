using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Retention;

/// <summary>A night of the city, and what it finds.</summary>
internal static class Night
{
    public static readonly Official Operator = new("VPUBND", Role.Operator, "Vận hành");

    public static async Task<RetentionRun> RunAsync(TestCity city)
    {
        var run = await city.Retention.NightlyAsync(default);
        await city.RunAsync(TimeSpan.FromMinutes(10));
        return run;
    }

    public static RetentionCount CountOf(RetentionRun run, RetentionSubject subject) =>
        run.Counts.Single(count => count.Rule == TestCity.RetentionRules[subject].Id);

    public static async Task DraftAsync(Sender sender, int picture)
    {
        await sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await sender.SendAsync(sender.Event(new PictureSent(new Uri($"https://a.zdn.vn/{picture}"), null)));
    }

    public static async Task<Conversation> ConversationAsync(TestCity city, string sender) => (await city.Conversations.LoadAsync(sender, null, default)).Conversation;
}
