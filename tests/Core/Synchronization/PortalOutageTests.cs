using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Synchronization;

/// <summary>Two days without the national portal, in moved time, while a city works on.</summary>
public sealed class PortalOutageTests(ITestOutputHelper output)
{
    private const int Count = 250;

    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    private static readonly Person Person = new("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", null);

    private readonly TestCity _city = new(portal: true);

    [Fact]
    public async Task Portal_DownForTwoDaysWithAThousandChanges_IsFilledAfterwardsWithinItsLimit()
    {
        await _city.Follow.RunAsync(default);
        _city.Portal.Answer = () => new DeliveryOutcome.Failed(FailureKind.Transient, "circuit-open", "not called");
        var ids = Enumerable.Range(0, Count).Select(_ => FeedbackId.New("HNZ", new DateOnly(2026, 11, 25))).Distinct().ToList();
        await ChangeAllAsync(ids, id => _city.Change.RunAsync(id, "made", _ => Assigned(_city.Time.GetUtcNow()), default));
        await ChangeAllAsync(ids, id => HandleAsync(id, Case.Officer("SXD"), new AcceptFeedback()));
        await ChangeAllAsync(ids, id => HandleAsync(id, Case.Officer("SXD"), new AskSender("Ngày nào?")));
        await ChangeAllAsync(ids, id => HandleAsync(id, Case.Officer("SXD"), new ReturnFeedback("Không thuộc thẩm quyền")));
        Assert.Empty(_city.Portal.Records);
        Assert.All(ids, id => Assert.True(_city.Register.Entries[id].Stage == "UnderReview"));

        _city.Portal.Answer = () => null;
        var back = _city.Time.GetUtcNow();
        var progress = (await _city.Progress.RunAsync(Case.Coordinator, default)).Value;
        Assert.Equal((Count, 0, 0, true), (progress.Owed, progress.Delivered, progress.Parked, progress.FailingSince is not null));
        while (_city.Portal.Records.Count < Count && _city.Time.GetUtcNow() < back + TimeSpan.FromMinutes(30))
        {
            await _city.Follow.RunAsync(default);
            await _city.RunAsync(TimeSpan.FromMinutes(1));
        }

        output.WriteLine($"drained in {_city.Time.GetUtcNow() - back}, at the most {_city.Portal.Peak} calls a second, {_city.Portal.Refused} refused");
        Assert.InRange(_city.Portal.Peak, 1, (int)_city.Portal.CallsPerSecond);
        Assert.Equal(0, _city.Portal.Refused);
        foreach (var id in ids)
            Assert.Equal((await _city.LoadAsync(id)).Version, _city.Portal[id].Version);
        Assert.Equal(Count, (await _city.Progress.RunAsync(Case.Coordinator, default)).Value.Delivered);
    }

    /// <summary>Over half a day, with the timer that asks whether the portal is back.</summary>
    private async Task ChangeAllAsync(List<FeedbackId> ids, Func<FeedbackId, Task> change)
    {
        var end = _city.Time.GetUtcNow() + TimeSpan.FromHours(12);
        foreach (var part in ids.Chunk(25))
        {
            foreach (var id in part)
                await change(id);
            await _city.Follow.RunAsync(default);
            await _city.RunAsync(Poll);
            _city.Time.Move(Poll);
        }

        await _city.RunAsync(end - _city.Time.GetUtcNow());
        _city.Time.MoveTo(end);
    }

    private async Task HandleAsync(FeedbackId id, Official by, HandlingCommand command) =>
        Assert.Null((await _city.Handle.RunAsync(id, by, command, null, new RequestKey("test", command.GetType().Name, "f"), default)).Refusal);

    private static FeedbackChange Assigned(DateTimeOffset now) => new(
        new Received(now, "1001", "text-000001", [], null),
        new Classified(now, Scope.Regulation, 0.9, false, [], "words-1", [], "VPUBND"),
        new Assigned(now, "SXD", "regulation-named", [], new DateOnly(2026, 12, 2)))
    {
        Person = Person,
        Texts = new Dictionary<string, string> { ["text-000001"] = "Quy định bắt nộp hai lần cùng một giấy tờ." },
    };
}
