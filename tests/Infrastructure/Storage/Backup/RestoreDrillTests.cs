using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Storage.Backup;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Azurite;
using CitizenFeedback.Operations;

namespace CitizenFeedback.Infrastructure.Tests.Storage.Backup;

/// <summary>The rehearsal of a disaster: everything exported, the store lost, everything restored into an empty one.</summary>
public sealed class RestoreDrillTests(ITestOutputHelper output) : IAsyncDisposable
{
    private static readonly HandlingRules Handling = HandlingRules.Load(new DataFolder("data"), new CitySettings("HNZ"));
    private static readonly WorkRules Rules = new(Ladders.Load(Path.Combine("data", "ladders.tsv")), CitySystemOn: true, PortalOn: false, Handling.Time);
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly string[] Agencies = ["SXD", "SYT", "TTPVHCC"];

    private readonly string _folder = Directory.CreateTempSubdirectory("restore-drill-").FullName;
    private readonly List<Azurite> _stores = [];
    private readonly StringWriter _told = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public Task Restore_OfAFewHundredFeedback_GivesEveryListAndFigureBack() => DrillAsync(300);

    [Fact(Explicit = true)]
    public Task Restore_OfTenThousandFeedback_GivesEveryListAndFigureBack() => DrillAsync(10_000);

    [Fact]
    public async Task Restore_IntoAStoreThatIsUsed_ChangesNothing()
    {
        var lost = await NewStoreAsync();
        await FillAsync(lost, 3);
        Assert.Equal(0, await Commands(lost).ExportAsync(Backup, Stop));
        Assert.Equal(1, await Commands(lost).RestoreAsync(Backup, goOn: false, Stop));
        Assert.Contains("not empty: Feedback holds something", _told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_ThatWasStopped_GoesOn()
    {
        var (lost, empty) = (await NewStoreAsync(), await NewStoreAsync());
        await FillAsync(lost, 20);
        await Commands(lost).ExportAsync(Backup, Stop);
        var stopped = new RestoreStorage(empty, new BackupFolder(Backup), part => { if (part.Part == "Feedback") throw new OperationCanceledException(); });
        await Assert.ThrowsAsync<OperationCanceledException>(() => stopped.RunAsync(BackupManifest.Read(new BackupFolder(Backup).ManifestFile)!, Stop));
        Assert.Equal(1, await Commands(empty).RestoreAsync(Backup, goOn: false, Stop));
        Assert.Equal(0, await Commands(empty).RestoreAsync(Backup, goOn: true, Stop));
    }

    [Fact]
    public async Task Compare_WhenOneRowIsOther_NamesItsTable()
    {
        var store = await NewStoreAsync();
        await FillAsync(store, 3);
        await Commands(store).ExportAsync(Backup, Stop);
        await FillAsync(store, 1);
        Assert.Equal(3, await Commands(store).CompareAsync(Backup, Stop));
        Assert.Contains("Feedback differs", _told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ApiKeys differs", _told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ThatDidNotFinish_IsNoBackup()
    {
        var store = await NewStoreAsync();
        Directory.CreateDirectory(Backup);
        Assert.Equal(1, await Commands(store).RestoreAsync(Backup, goOn: false, Stop));
        Assert.Contains("no finished backup", _told.ToString(), StringComparison.Ordinal);
    }

    private string Backup => Path.Combine(_folder, "backup");

    private BackupCommands Commands(StorageAccess store) => new(store, TimeProvider.System, _told);

    private async Task DrillAsync(int count)
    {
        var lost = await NewStoreAsync();
        await FillAsync(lost, count);
        var before = await ShownAsync(lost);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, await Commands(lost).ExportAsync(Backup, Stop));
        output.WriteLine($"export {watch.Elapsed.TotalSeconds:0.0} s");
        await _stores[0].StopAsync();

        var empty = await NewStoreAsync();
        watch.Restart();
        Assert.Equal(0, await Commands(empty).RestoreAsync(Backup, goOn: false, Stop));
        output.WriteLine($"restore and comparison {watch.Elapsed.TotalSeconds:0.0} s\n{_told}");
        Assert.Equal(before, await ShownAsync(empty));
        Assert.Contains("exactly what the backup", _told.ToString(), StringComparison.Ordinal);
        Assert.Null((await new ReleaseTable(empty).LoadAsync(Stop)).DataVersion);
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await new AttachmentBlobs(empty).LoadAsync("a/đơn.pdf", Stop))!.Content));
    }

    private async Task<StorageAccess> NewStoreAsync()
    {
        var folder = Path.Combine(_folder, $"store-{_stores.Count}");
        var store = await Azurite.EnsureRunningAsync(RepositoryRoot.Find(), folder, new AzuriteOptions { InMemory = true }, Stop);
        _stores.Add(store);
        return new StorageAccess(new StorageSettings { ConnectionString = store.ConnectionString }, isPatient: true);
    }

    /// <summary>Feedback of three months at several stages, written as the product writes it.</summary>
    private static async Task FillAsync(StorageAccess storage, int count)
    {
        var (feedbacks, copies) = (new FeedbackTable(storage, Rules, TimeProvider.System), CopiesIn(storage));
        var ids = Enumerable.Range(0, count).Select(number => (Number: number, Id: FeedbackId.New("HNZ", DateOnly.FromDateTime(Start.AddHours(number % 2000).Date))));
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Stop }, async (one, stop) =>
        {
            var events = Life(one.Number).ToList();
            var change = new FeedbackChange(events)
            {
                Texts = new Dictionary<string, string> { ["text-000001"] = $"Hồ sơ {one.Number} quá hẹn, \"một cửa\" không trả lời" },
                Person = new Person("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", null),
            };
            // Not loaded from the store: the emulator looks through the whole table for it.
            var nothing = new FeedbackRecord(one.Id, null, null, null, new Dictionary<string, string>(), new HashSet<string>(), [], null);
            var after = Feedback.Fold(one.Id, events)!;
            Assert.True(await feedbacks.TryCommitAsync(nothing, change, after, "submitted", stop));
            await copies.RunAsync(nothing with { Feedback = after, Events = events }, stop);
        });
        await new AttachmentBlobs(storage).SaveAsync("a/đơn.pdf", "%PDF"u8.ToArray(), "application/pdf", Stop);
        await new ReleaseTable(storage).TrySaveAsync("some", etag: null, Stop);
    }

    private static IEnumerable<FeedbackEvent> Life(int number)
    {
        var at = Start.AddHours(number % 2000);
        yield return new Received(at, $"user-{number}", "text-000001", [], new GeoPoint(21.03, 105.85));
        yield return new Classified(at, Scope.Conduct, 0.9, false, ["quá hẹn"], "m");
        yield return new Assigned(at, Agencies[number % Agencies.Length], "r", [], DateOnly.FromDateTime(at.AddDays(7).Date));
        if (number % 3 == 0)
            yield return new Withdrawn(at.AddHours(5));
    }

    /// <summary>Everything people see of it: every list, line by line, and the facts behind every figure.</summary>
    private static async Task<string> ShownAsync(StorageAccess storage)
    {
        var lists = from agency in Agencies.Cast<string?>().Prepend(null) from open in new[] { true, false } select new ListName(agency, open);
        var shown = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var list in lists)
            shown[list.ToString()] = await new ListTable(storage).ReadAsync(list, after: null, Stop).ToListAsync(Stop);
        shown["figures"] = await new StatisticsTable(storage).ReadAsync(month: null, Stop).ToListAsync(Stop);
        return JsonSerializer.Serialize(shown);
    }

    private static WriteCopies CopiesIn(StorageAccess storage) => new(new ListTable(storage), new StatisticsTable(storage), Handling.Steps, Handling.Office);
}
