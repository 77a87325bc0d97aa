using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Storage.Backup;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

/// <summary>After an erasure every byte that is stored is searched for what must be gone.</summary>
public sealed class ErasureTests(StorageEmulator emulator)
{
    /// <summary>More rows than one transaction holds.</summary>
    private const int Additions = 130;

    private static readonly WorkRules Rules = new(
        Ladders.Load(Path.Combine("data", "ladders.tsv")), CitySystemOn: false, PortalOn: false, HandlingRules.Load(new DataFolder("data"), new CitySettings("HNZ")).Time);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
    private readonly FeedbackId _id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));
    private readonly string _mark = Guid.NewGuid().ToString("N");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erasure_LeavesNoByteOfThePerson_AndTheHistory()
    {
        await LiveAsync();
        Assert.NotEmpty(await FoundAsync());
        var before = (await Table().LoadAsync(_id, Stop)).Feedback!;

        await RemoveAsync();

        Assert.Empty(await FoundAsync());
        var after = await Table().LoadAsync(_id, Stop);
        Assert.Equal((before.Stage, before.Version, before.EventCount + 2), (after.Feedback!.Stage, after.Feedback.Version, after.Feedback.EventCount));
        Assert.Empty(after.Texts);
        Assert.Empty(after.Causes);
        Assert.True(after.Feedback.IsOf(SenderId));
        var standing = await Table().ListStandingsAsync(Stop).SingleAsync(one => one.Id == _id, Stop);
        Assert.True(standing.IsErased);
    }

    [Fact]
    public async Task Erasure_IsProvenByARow()
    {
        await LiveAsync();
        await RemoveAsync();
        var proof = await Log().ListAsync(after: null, Stop).SingleAsync(one => one.Code == _id, Stop);
        Assert.Equal((nameof(ErasureReason.SenderAsked), Additions + 1, Additions + 1, Stage.Withdrawn), (proof.Why, proof.Texts, proof.Files, proof.Stage));
        Assert.DoesNotContain(await Log().ListAsync(after: _id.Value, Stop).ToListAsync(Stop), one => one.Code == _id);
    }

    [Fact]
    public async Task Runs_AreKept_NewestFirst()
    {
        var day = new DateTimeOffset(2031, 1, 1, 20, 0, 0, TimeSpan.Zero);
        for (var night = 0; night < 3; night++)
            await Log().SaveAsync(new RetentionRun(day.AddDays(night), IsDry: false, ByAgency: null, [new RetentionCount("closed", 1825, 1, 0, [_id])]), Stop);
        var runs = await Log().ListRunsAsync(Stop).Take(3).ToListAsync(Stop);
        Assert.Equal([day.AddDays(2), day.AddDays(1), day], runs.Select(run => run.At));
        Assert.Equal([_id], Assert.Single(runs[0].Counts).Codes);
    }

    /// <summary>Rows that a process left behind, or an older copy brought back, go with the next run; two at once do no harm.</summary>
    [Fact]
    public async Task EraseAsync_TwiceAtOnceAndAgain_LeavesNothing()
    {
        await LiveAsync();
        var erased = await Table().LoadAsync(_id, Stop);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Table().EraseAsync(erased, new Dictionary<int, FeedbackEvent>(), Stop)));
        await Table().EraseAsync(erased, new Dictionary<int, FeedbackEvent>(), Stop);
        Assert.DoesNotContain(await FoundAsync(), row => row.StartsWith($"[\"{_id}\",\"text-", StringComparison.Ordinal) || row.StartsWith($"[\"{_id}\",\"person\"", StringComparison.Ordinal));
    }

    /// <summary>A second <i>Gửi</i> that comes late finds its code taken by itself and brings nothing back.</summary>
    [Fact]
    public async Task TrySaveSubmissionAsync_AfterTheErasure_BringsNothingBack()
    {
        await LiveAsync();
        await RemoveAsync();
        Assert.True(await Table().TrySaveSubmissionAsync(_id, new Submission(SenderId, _time.GetUtcNow(), _mark, Person, [], null), Stop));
        Assert.False(await Table().TrySaveSubmissionAsync(_id, new Submission("another", _time.GetUtcNow(), "x", Person, [], null), Stop));
        Assert.Empty(await FoundAsync());
    }

    private string SenderId => $"72046{_mark}";

    private Person Person => new($"Nguyễn Văn {_mark}", $"0912{_mark}", $"12 phố {_mark}", $"phường {_mark}");

    /// <summary>Sent, added to, sorted, tried, withdrawn, and erased but for the rows.</summary>
    private async Task LiveAsync()
    {
        var (now, place) = (_time.GetUtcNow(), new GeoPoint(21.0278, 105.8342));
        await Table().TrySaveSubmissionAsync(_id, new Submission(SenderId, now, $"Cán bộ {_mark}", Person, [await FileAsync(0)], place), Stop);
        await CommitAsync(new Received(now, SenderId, "text-000001", [await FileAsync(0)], place), $"Cán bộ {_mark} bắt đi lại", Person);
        await CommitAsync(new Classified(now, Scope.Conduct, 0.9, false, [$"lời của {_mark}"], "test"));
        await CommitAsync(new Assigned(now, "SXD", "test", [$"Nhắc đến {_mark}"], new DateOnly(2026, 12, 1)));
        await CommitAsync(new DeliveryFailed(now, "notice:1", 1, FailureKind.Permanent, "-201", $"no user {_mark}", null));
        for (var number = 1; number <= Additions; number++)
            await CommitAsync(new InformationAdded(now, Feedback.TextKey(number + 1), [await FileAsync(number)], place), $"Thêm {number} {_mark}");
        await CommitAsync(new Withdrawn(now));
        await CommitAsync(new Delivered(now, "notice:2", 1, $"zalo-{_mark}"));
        await CommitAsync(new ErasureAsked(now));
        await new AttachmentBlobs(emulator.Access()).SaveAsync($"{_id}.never-named.pdf", System.Text.Encoding.UTF8.GetBytes(_mark), "application/pdf", Stop);
        await CommitAsync(Assert.Single(WorkPlanner.Plan((await Table().LoadAsync(_id, Stop)).Feedback!, Rules, now).ByTime));
    }

    private async Task<Attachment> FileAsync(int number)
    {
        var name = $"{number}-{_id}.jpg";
        await new AttachmentBlobs(emulator.Access()).SaveAsync(name, System.Text.Encoding.UTF8.GetBytes($"ảnh {_mark}"), "image/jpeg", Stop);
        return new Attachment(name, "image/jpeg");
    }

    private async Task RemoveAsync()
    {
        var commit = new CommitFeedback(Table(), _time);
        var perform = new PerformWork(commit, new SendHints(new NoQueue(), Rules, _time), new CurrentPauses(new PauseTable(emulator.Access()), _time), new NoQueue(), Rules, _time);
        await new RemoveErased(perform, Table(), new AttachmentBlobs(emulator.Access()), Log(), _time).RunAsync(new WorkHint(_id, "erasure:1"), Stop);
    }

    /// <summary>Rows and blobs in which something of this person stands.</summary>
    private async Task<List<string>> FoundAsync()
    {
        var (all, found) = (new ReadStorage(emulator.Access()), new List<string>());
        foreach (var table in StoredParts.Tables)
            await foreach (var row in all.RowsAsync(table, Stop))
                if (row.Contains(_mark, StringComparison.Ordinal) || (row.Contains(_id.Value, StringComparison.Ordinal) && row.Contains("21.0278", StringComparison.Ordinal)))
                    found.Add(row);
        foreach (var container in StoredParts.Containers)
            await all.BlobsAsync(
                container,
                (line, content) =>
                {
                    if (System.Text.Encoding.UTF8.GetString(content).Contains(_mark, StringComparison.Ordinal))
                        lock (found)
                            found.Add(line.Write());
                    return Task.CompletedTask;
                },
                Stop);
        return found;
    }

    private async Task CommitAsync(FeedbackEvent next, string? text = null, Person? person = null)
    {
        var loaded = await Table().LoadAsync(_id, Stop);
        var change = new FeedbackChange(next)
        {
            Person = person,
            Texts = text is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [(next as IHasText)!.Text!] = text },
        };
        Assert.True(await Table().TryCommitAsync(loaded, change, Feedback.Apply(_id, loaded.Feedback, next), $"user_send_text:{loaded.Feedback?.EventCount}:{_mark}", Stop));
    }

    private FeedbackTable Table() => new(emulator.Access(), Rules, _time);

    private ErasureTable Log() => new(emulator.Access());

    private sealed class NoQueue : IWorkQueue
    {
        public Task SendAsync(QueueMessage message, CancellationToken cancellation) => Task.CompletedTask;
    }
}
