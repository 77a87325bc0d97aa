using Azure.Storage.Blobs;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class BlobTests(StorageEmulator emulator)
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 23, 59, 0, TimeSpan.Zero));
    private readonly string _unique = Guid.NewGuid().ToString("N");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SavePicture_Repeated_ReplacesContentAndType()
    {
        var pictures = new AttachmentBlobs(emulator.Access());
        await pictures.SaveAsync($"{_unique}/1", [1], "image/png", Stop);
        await pictures.SaveAsync($"{_unique}/1", [2, 3], "image/jpeg", Stop);
        var blob = (await Container("attachments").GetBlobClient($"{_unique}/1").DownloadContentAsync(Stop)).Value;
        Assert.Equal([2, 3], blob.Content.ToArray());
        Assert.Equal("image/jpeg", blob.Details.ContentType);
    }

    [Fact]
    public async Task Park_SameBytesManyTimesAtOnce_AreKeptOnceUnderReasonAndDay()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ParkAsync("{")));
        Assert.StartsWith($"{_unique}/2026-11-24/", Assert.Single(await ParkedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Park_OtherBytes_AreKeptToo()
    {
        await ParkAsync("{");
        await ParkAsync("[");
        Assert.Equal(2, (await ParkedAsync()).Count);
    }

    [Fact]
    public async Task Park_RepeatedAfterMidnight_IsKeptOnce()
    {
        await ParkAsync("{");
        _time.Advance(TimeSpan.FromMinutes(5));
        await ParkAsync("{");
        Assert.Single(await ParkedAsync());
    }

    [Fact]
    public async Task Parked_IsFoundSettledOnceAndPurgedLater()
    {
        await ParkAsync("{");
        await ParkAsync("[");
        var parked = new ParkedBlobs(emulator.Access(), _time);
        var name = (await ParkedAsync())[0];
        var found = (await parked.FindAsync(name, Stop))!;
        var settlement = new ParkedSettlement(ParkedEnd.Discarded, "Trực ban", new string('ặ', 500), _time.GetUtcNow());
        Assert.True(await parked.TrySettleAsync(found, settlement, Stop));
        Assert.False(await parked.TrySettleAsync(found, settlement with { Why = "x" }, Stop));
        Assert.Equal(settlement, (await parked.FindAsync(name, Stop))!.Item.Settled);
        Assert.Equal(settlement, (await parked.ListAsync(Stop).SingleAsync(item => item.Name == name, Stop)).Settled);

        await parked.PurgeSettledAsync(_time.GetUtcNow(), isDry: false, Stop);
        Assert.Equal(2, (await ParkedAsync()).Count);
        Assert.Equal(1, await parked.PurgeSettledAsync(_time.GetUtcNow().AddSeconds(1), isDry: true, Stop));
        Assert.Equal(2, (await ParkedAsync()).Count);
        await parked.PurgeSettledAsync(_time.GetUtcNow().AddSeconds(1), isDry: false, Stop);
        Assert.DoesNotContain(name, Assert.Single(await ParkedAsync()));
        await parked.DeleteAsync((await ParkedAsync())[0], Stop);
        Assert.Empty(await ParkedAsync());
    }

    [Theory]
    [InlineData("a/../../attachments/x")]
    [InlineData("nothing/2026-11-24/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task Parked_OfNoSuchName_IsNotFound(string name) =>
        Assert.Null(await new ParkedBlobs(emulator.Access(), _time).FindAsync(name, Stop));

    private Task ParkAsync(string text) => new ParkedBlobs(emulator.Access(), _time).SaveAsync(_unique, BinaryData.FromString(text), Stop);

    private async Task<List<string>> ParkedAsync() =>
        await Container("parked").GetBlobsAsync(new Azure.Storage.Blobs.Models.GetBlobsOptions { Prefix = _unique }, Stop).Select(blob => blob.Name).ToListAsync(Stop);

    private BlobContainerClient Container(string name) => new(emulator.ConnectionString, name);
}
