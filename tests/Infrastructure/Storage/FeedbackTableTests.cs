using Azure.Data.Tables;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class FeedbackTableTests(StorageEmulator emulator)
{
    private static readonly WorkRules Rules = new(
        Ladders.Load(Path.Combine("data", "ladders.tsv")), CitySystemOn: true, PortalOn: false, HandlingRules.Load(new DataFolder("data"), new CitySettings("HNZ")).Time);

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    private static readonly Person Sender = new("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", null);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly FeedbackId _id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_WhenNothingIsStored_GivesAnEmptyRecord()
    {
        var record = await Table().LoadAsync(_id, Stop);
        Assert.Null(record.Feedback);
        Assert.Null(record.ETag);
    }

    [Fact]
    public async Task LoadAsync_InAnotherProcess_GivesWhatWasCommitted()
    {
        await ReceiveAsync();
        var record = await Table().LoadAsync(_id, Stop);
        Assert.Equal(Stage.Received, record.Feedback!.Stage);
        Assert.Equal("user-1", record.Feedback.SenderId);
        Assert.Equal(new GeoPoint(21.03, 105.85), record.Feedback.Location);
        Assert.Equal(Sender, record.Person);
        Assert.Equal("Cán bộ một cửa bắt đi lại bốn lần", record.Texts["text-000001"]);
        Assert.Equal(["submitted"], record.Causes);
    }

    [Fact]
    public async Task TryCommitAsync_WithManyTexts_KeepsThemWhole()
    {
        var text = string.Concat(Enumerable.Repeat("Thủ tục 🏠 ", 10_000));
        await ReceiveAsync(text);
        Assert.Equal(text, (await Table().LoadAsync(_id, Stop)).Texts["text-000001"]);
    }

    [Fact]
    public async Task TryCommitAsync_WhenSixteenRace_OneWins()
    {
        await ReceiveAsync();
        var loaded = await Table().LoadAsync(_id, Stop);
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => CommitAsync(loaded, new Withdrawn(Now), $"racer-{n}")));
        Assert.Single(wins, won => won);
        Assert.Equal(2, (await Table().LoadAsync(_id, Stop)).Feedback!.EventCount);
    }

    [Fact]
    public async Task TryCommitAsync_WhenSixteenCreate_OneWins()
    {
        var loaded = await Table().LoadAsync(_id, Stop);
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CommitAsync(loaded, ReceivedNow(), "submitted")));
        Assert.Single(wins, won => won);
    }

    [Fact]
    public async Task TryCommitAsync_WithAKnownCause_ChangesNothing()
    {
        await ReceiveAsync();
        var loaded = await Table().LoadAsync(_id, Stop);
        Assert.False(await CommitAsync(loaded, new Withdrawn(Now), "submitted"));
        Assert.Equal(Stage.Received, (await Table().LoadAsync(_id, Stop)).Feedback!.Stage);
    }

    [Fact]
    public async Task TryCommitAsync_WithCausesOfAnyCharacters_RemembersThemAsTheyAre()
    {
        await ReceiveAsync(cause: "user_send_text:a/b\\c#d?é\n" + new string('x', 600));
        Assert.Equal(["user_send_text:a/b\\c#d?é\n" + new string('x', 600)], (await Table().LoadAsync(_id, Stop)).Causes);
    }

    [Fact]
    public async Task TrySaveSubmissionAsync_Again_LeavesTheFirst()
    {
        await Table().TrySaveSubmissionAsync(_id, Submitted("một"), Stop);
        Assert.True(await Table().TrySaveSubmissionAsync(_id, Submitted("hai"), Stop));
        Assert.Equal("một", (await Table().LoadAsync(_id, Stop)).Submission!.Text);
    }

    [Fact]
    public async Task TrySaveSubmissionAsync_UnderAnothersCode_IsRefusedBeforeAndAfterReceipt()
    {
        await Table().TrySaveSubmissionAsync(_id, Submitted("một"), Stop);
        Assert.False(await Table().TrySaveSubmissionAsync(_id, Submitted("hai") with { SenderId = "user-2" }, Stop));
        await ReceiveAsync();
        Assert.False(await Table().TrySaveSubmissionAsync(_id, Submitted("hai") with { SenderId = "user-2" }, Stop));
    }

    [Fact]
    public async Task TrySaveSubmissionAsync_AfterReceipt_BringsNothingBack()
    {
        await Table().TrySaveSubmissionAsync(_id, Submitted("một"), Stop);
        await ReceiveAsync();
        await Table().TrySaveSubmissionAsync(_id, Submitted("một"), Stop);
        Assert.Null((await Table().LoadAsync(_id, Stop)).Submission);
        var row = await RawTable().GetEntityAsync<TableEntity>(_id.Value, "submission", cancellationToken: Stop);
        Assert.False(row.Value.ContainsKey("Data"));
    }

    [Fact]
    public async Task ListOpenAsync_ListsWhatIsNotFinalOrOwesWork()
    {
        await ReceiveAsync();
        Assert.Contains(_id, await OpenAsync());
        await CommitAsync(await Table().LoadAsync(_id, Stop), new Declined(Now, Scope.Incident), null);
        Assert.Contains(_id, await OpenAsync()); // the notice is owed
        await CommitAsync(await Table().LoadAsync(_id, Stop), new Delivered(Now, "notice:1", 1, null), null);
        Assert.Contains(_id, await OpenAsync()); // the line of the list is owed
        var declined = await Table().LoadAsync(_id, Stop);
        await CommitAsync(declined, new Delivered(Now, WorkPlanner.Plan(declined.Feedback!, Rules, Now).Due.Single().Key.ToString(), 1, null), null);
        Assert.DoesNotContain(_id, await OpenAsync());
        Assert.Contains(_id, await Table().ListAllAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task ListParkedAsync_ListsWhatAPersonMustSeeTo()
    {
        await ReceiveAsync();
        await CommitAsync(await Table().LoadAsync(_id, Stop), new Declined(Now, Scope.Incident), null);
        await CommitAsync(await Table().LoadAsync(_id, Stop), new DeliveryFailed(Now, "notice:1", 1, FailureKind.Permanent, "-230", "x", null), null);
        Assert.Contains(_id, await Table().ListParkedAsync(Stop).ToListAsync(Stop));
        await CommitAsync(await Table().LoadAsync(_id, Stop), new RetryAsked(Now, "notice:1", null), null);
        Assert.DoesNotContain(_id, await Table().ListParkedAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task ListStandingsAsync_TellsHowFarEachHasGotToThePortal()
    {
        await ReceiveAsync();
        Assert.Equal(new FeedbackStanding(_id, 1, Stage.Received, Now, false, false, PortalStanding.NotMeant, null, 0), await StandingAsync());
        await CommitAsync(await Table().LoadAsync(_id, Stop), new Assigned(Now, "SXD", "x", [], new DateOnly(2026, 12, 2)), null);
        Assert.Equal(new FeedbackStanding(_id, 2, Stage.Assigned, Now, false, true, PortalStanding.Owed, null, 0), await StandingAsync());
        await CommitAsync(await Table().LoadAsync(_id, Stop), new Delivered(Now, "portal-sync:2", 1, "PAKN.20261124.0101"), null);
        Assert.Equal(new FeedbackStanding(_id, 2, Stage.Assigned, Now, false, true, PortalStanding.Delivered, "PAKN.20261124.0101", 0), await StandingAsync());
    }

    [Fact]
    public async Task PurgeCausesAsync_RemovesOldOnesOnly()
    {
        await ReceiveAsync();
        _time.Advance(TimeSpan.FromDays(1));
        await CommitAsync(await Table().LoadAsync(_id, Stop), new Withdrawn(Now), "later");
        await Table().PurgeCausesAsync(Now.AddHours(1), Stop);
        Assert.Equal(["later"], (await Table().LoadAsync(_id, Stop)).Causes);
    }


    private async Task<FeedbackStanding> StandingAsync() => await Table().ListStandingsAsync(Stop).SingleAsync(one => one.Id == _id, Stop);

    private FeedbackTable Table() => new(emulator.Access(), Rules, _time);

    private TableClient RawTable() => new(emulator.ConnectionString, "Feedback");

    private async Task ReceiveAsync(string text = "Cán bộ một cửa bắt đi lại bốn lần", string cause = "submitted")
    {
        var loaded = await Table().LoadAsync(_id, Stop);
        var change = new FeedbackChange(ReceivedNow()) { Person = Sender, Texts = new Dictionary<string, string> { ["text-000001"] = text } };
        Assert.True(await Table().TryCommitAsync(loaded, change, Feedback.Fold(_id, change.Events)!, cause, Stop));
    }

    private Task<bool> CommitAsync(FeedbackRecord loaded, FeedbackEvent next, string? cause) =>
        Table().TryCommitAsync(loaded, new FeedbackChange(next), Feedback.Apply(_id, loaded.Feedback, next), cause, Stop);

    private async Task<List<FeedbackId>> OpenAsync() => await Table().ListOpenAsync(Stop).ToListAsync(Stop);

    private static Received ReceivedNow() =>
        new(Now, "user-1", "text-000001", [new Attachment("a.jpg", "image/jpeg")], new GeoPoint(21.03, 105.85));

    private static Submission Submitted(string text) => new("user-1", Now, text, Sender, [], null);
}
