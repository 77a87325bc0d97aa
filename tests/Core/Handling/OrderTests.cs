using System.Collections.Concurrent;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>What officials, the register and the sender send arrives in any order; who is refused comes again, as callers do.</summary>
public sealed class OrderTests
{
    private static readonly int[][] Orders = [.. Permutations([0, 1, 2, 3, 4, 5])];

    private static readonly Official Register = new("HTTP", Role.Register, "Hệ thống PAKN thành phố");

    [Fact]
    public async Task Feedback_InAll720Orders_EndsInTheSameState()
    {
        Assert.Equal(720, Orders.Length);
        var ends = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Orders, async (order, _) => ends.Add(await EndOfAsync(order)));
        Assert.Equal("Answered, version 8, answer Đã xử lý., told 2, texts 3, register Answered 8, portal Answered 8 1, open True", Assert.Single(ends.Distinct()));
    }

    private static async Task<string> EndOfAsync(int[] order)
    {
        var life = await Case.BeginAsync(new TestCity(portal: true));
        var waiting = new Queue<Func<Task<Refusal?>>>(order.Select(index => Arrivals(life)[index]));
        while (waiting.TryDequeue(out var arrival))
            if (await arrival() is not null)
                waiting.Enqueue(arrival);
        await life.City.RunAsync(TimeSpan.FromMinutes(5));

        var feedback = await life.LoadAsync();
        var record = await life.City.Feedbacks.LoadAsync(life.Id, default);
        var (entry, form) = (life.City.Register.Entries[life.Id], life.City.Portal[life.Id]);
        return $"{feedback.Stage}, version {feedback.Version}, answer {record.Texts[feedback.Answer!.Text]}, told {life.Sender.Answers.Count(text => text.Contains("Thông báo"))}, "
            + $"texts {feedback.Texts.Count}, register {entry.Stage} {entry.Version}, portal {form.Status} {form.Version} {life.City.Portal.Records.Count}, open {TestCity.Handling.Steps.Of(feedback) is not null}";
    }

    private static Func<Task<Refusal?>>[] Arrivals(Case life) =>
    [
        async () => (await life.DoAsync(Register, new AcceptFeedback())).Refusal,
        async () => (await AddAsync(life, "Hôm qua tôi lại phải về")).Refusal,
        async () => (await AddAsync(life, "Tôi có giấy hẹn")).Refusal,
        async () => (await life.DoAsync(Case.Officer(), new ProposeAnswer("Đã xử lý.", []))).Refusal,
        async () => (await life.DoAsync(Case.Coordinator, new ApproveAnswer())).Refusal,
        async () =>
        {
            await life.City.Look.RunAsync(life.Id, default); // the alarm
            return null;
        },
    ];

    private static Task<Result<Feedback>> AddAsync(Case life, string text) =>
        new AddInformation(life.City.Change, TestCity.Router, TestCity.Handling.Deadlines, life.City.Time)
            .RunAsync(life.Id, life.Sender.Id, text, new Information(text, [], null), default);

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
