using Azure.Data.Tables;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class StatisticsTableTests(StorageEmulator emulator)
{
    private readonly FeedbackId _id = NewId();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAsync_KeepsTheNewestMomentUnderItsMonth()
    {
        var (june, may) = (At(6, 1), At(5, 31)); // 00:30 and 23:30 in Viet Nam
        await Table().PutAsync(Facts(5, june, "SXD"), Stop);
        await Table().PutAsync(Facts(4, june, "TTPVHCC"), Stop);
        Assert.Equal(Facts(5, june, "SXD"), Assert.Single(await ReadAsync(june)));
        Assert.Empty(await ReadAsync(may));

        await Table().PutAsync(Facts(6, june, null), Stop);
        Assert.Null(Assert.Single(await ReadAsync(june)).AgencyCode);
    }

    [Fact]
    public async Task PutAsync_ByManyAtOnce_KeepsTheNewest()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(moment => Table().PutAsync(Facts(moment, At(6, 1), "SXD"), Stop)));
        Assert.Equal(20, Assert.Single(await ReadAsync(At(6, 1))).Moment);
    }

    [Fact]
    public async Task RemoveAsync_TakesItOut_UnlessItMovedOn()
    {
        await Table().PutAsync(Facts(5, At(6, 1), "SXD"), Stop);
        await Table().RemoveAsync(Facts(4, At(6, 1), "SXD"), Stop);
        Assert.Single(await ReadAsync(At(6, 1)));
        await Table().RemoveAsync(Facts(5, At(6, 1), "SXD"), Stop);
        Assert.Empty(await ReadAsync(At(6, 1)));
    }

    [Fact]
    public async Task PutDeclinedAsync_KeepsADraftOnce_BesideTheFacts()
    {
        var (june, later) = (new DeclinedDraft(_id, At(6, 1)), new DeclinedDraft(_id, At(6, 1).AddMinutes(5)));
        await Table().PutDeclinedAsync(june, Stop);
        await Table().PutDeclinedAsync(later, Stop);
        Assert.Equal(later, Assert.Single(await DeclinedAsync(june.Month)));
        Assert.Empty(await DeclinedAsync(june.Month.Previous));
        Assert.Empty(await ReadAsync(june.At));
        Assert.Empty(await Table().ReadAsync(month: null, Stop).Where(facts => facts.Code == _id).ToListAsync(Stop));

        await Table().PutAsync(Facts(5, june.At, "SXD") with { Machine = new MachineFacts(true, false, false, true) }, Stop);
        Assert.Equal(new MachineFacts(true, false, false, true), Assert.Single(await Table().ReadAsync(month: null, Stop).Where(facts => facts.Code == _id).ToListAsync(Stop)).Machine);
    }

    /// <summary>A request for each thousand feedback: ten for the ten thousand of a busy month.</summary>
    [Fact]
    public async Task Month_TakesARequestAThousand_ForAllWhoAskInTenMinutes()
    {
        var month = At(7, 1);
        await FillAsync(month, 2_000);
        using var requests = new CountedRequests($"{StatisticsTable.Name}()");
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(month.AddMonths(1));
        var show = new ShowFigures(Table(), time);
        var told = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => show.OfAsync(Month.Of(month), Stop)));
        Assert.Equal(PublicCount.Exactly(2_000), told[0]!.City.InScope);
        time.Advance(ShowFigures.Life - TimeSpan.FromSeconds(1));
        await show.OfAsync(Month.Of(month), Stop);
        Assert.InRange(requests.Count, 2, 3);
    }

    private static DateTimeOffset At(int month, int day) => new(2024, month, day, day == 1 ? 0 : 23, 30, 0, TimeSpan.FromHours(7));

    private StatisticsTable Table() => new(emulator.Access());

    private async Task<List<FeedbackFacts>> ReadAsync(DateTimeOffset month) =>
        await Table().ReadAsync(Month.Of(month), Stop).Where(facts => facts.Code == _id).ToListAsync(Stop);

    private async Task<List<DeclinedDraft>> DeclinedAsync(Month month) =>
        await Table().ReadDeclinedAsync(month, Stop).Where(draft => draft.Code == _id).ToListAsync(Stop);

    private async Task FillAsync(DateTimeOffset receivedAt, int count)
    {
        var table = await emulator.Access().TableAsync(StatisticsTable.Name, Stop);
        foreach (var rows in Enumerable.Range(0, count).Select(number => Facts(1, receivedAt, "SXD") with { Code = IdOf(number) }).Chunk(100))
            await table.SubmitTransactionAsync(
                rows.Select(facts => new TableTransactionAction(TableTransactionActionType.UpsertReplace, StoredJson.Row($"{facts.Month}", facts.Code.Value, facts))), Stop);
    }

    /// <summary>No two are alike, as two of so many random ones may be.</summary>
    private static FeedbackId IdOf(int number) =>
        FeedbackId.Of("HNZ", new DateOnly(2024, 6, 1), [0, 0, (byte)(number >> 15 & 31), (byte)(number >> 10 & 31), (byte)(number >> 5 & 31), (byte)(number & 31)]);

    private static FeedbackId NewId() => FeedbackId.New("HNZ", new DateOnly(2024, 6, 1));

    private FeedbackFacts Facts(int moment, DateTimeOffset receivedAt, string? agency) => new(
        _id, moment, receivedAt, IsDeclined: false, agency, receivedAt.AddDays(2), WasLate: true, 2, receivedAt.AddDays(20), Satisfaction.Acceptable, 1,
        IsWithdrawn: false, IsOpen: true);
}
