using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>What Zalo may send that is no message: nothing of it is dropped in silence, and nothing becomes feedback.</summary>
public sealed class SignedWebhookTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BlobContainerClient Parked => new(city.Processes.StorageConnectionString, "parked");

    [Theory]
    [InlineData("oversize", """{"event_name":"user_send_text","timestamp":"1","message":{"text":"FILL"}}""", 70_000)]
    [InlineData("oversize", """{"event_name":"user_send_text","timestamp":"1","message":{"text":"FILL"}}""", 900_000)]
    [InlineData("malformed", """{"event_name":"user_send_text","timestamp":"1","message":FILL""", 100)]
    [InlineData("malformed", """{"event_name":["user_send_text"],"timestamp":"1","FILL":1}""", 100)]
    [InlineData("malformed", """{"event_name":"user_send_text","message":{"text":"no sender"},"timestamp":"1","FILL":1}""", 100)]
    public async Task Webhook_ThatNoProgramCanTake_Is200AndKeptWholeForAPerson(string reason, string body, int fill)
    {
        var sent = body.Replace("FILL", new string('x', fill), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(sent, "1"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(sent, "1"));
        Assert.Single(await ParkedAsync(reason), text => text == sent);
    }

    [Fact]
    public async Task Operator_ReadsWhatWasKept_AndDiscardsIt()
    {
        const string sent = """{"event_name":["user_send_text"],"timestamp":"1","kept":1}""";
        await PostAsync(sent, "1");
        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        var name = await Parked.GetBlobsAsync(new GetBlobsOptions { Prefix = "malformed" }, Stop).Select(blob => blob.Name)
            .FirstAsync(async (name, stop) => (await Parked.GetBlobClient(name).DownloadContentAsync(stop)).Value.Content.ToString() == sent, Stop);

        using var read = await boss.SendAsync(HttpMethod.Get, $"api/parked-input/{name}");
        Assert.Equal(sent, await read.Content.ReadAsStringAsync(Stop));
        Assert.True(read.Headers.CacheControl!.NoStore);
        using var replayed = await boss.SendAsync(HttpMethod.Post, $"api/parked-input/{name}/replay");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.StatusCode);
        using var discarded = await boss.SendAsync(HttpMethod.Post, $"api/parked-input/{name}/discarding", new { why = "Thử nghiệm" });
        Assert.Empty(await ApiContract.FaultsAsync("ParkedInput", await discarded.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(HttpStatusCode.OK, discarded.StatusCode);
    }

    [Fact]
    public async Task Webhook_ThatWithdrawsConsent_ErasesTheDraftAtOnce()
    {
        var phone = city.NewPhone();
        await phone.SendAsync("cán bộ một cửa phường Láng quát tôi");
        await phone.WaitForAsync("an answer", _ => true);
        await city.WaitUntilIdleAsync();
        var rows = new TableClient(city.Processes.StorageConnectionString, "Conversations");
        Assert.Contains("quát tôi", await StateAsync());
        var body = $$"""{"app_id":"{{LocalSettings.AppId}}","oa_id":"1","user_id":"{{phone.Client.UserId}}","event_name":"user_withdraw","timestamp":"1764000000000"}""";
        Assert.Equal(HttpStatusCode.OK, await PostAsync(body, "1764000000000"));
        await Eventually.IsAsync("an empty conversation", async () => !(await StateAsync()).Contains("quát tôi"), Stop);

        async Task<string> StateAsync() => string.Join(' ', (await rows.GetEntityAsync<TableEntity>(phone.Client.UserId, "state", cancellationToken: Stop)).Value);
    }

    [Fact]
    public async Task Webhook_OverAMegabyte_Is413EvenWhenSigned() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync($$"""{"timestamp":"1","x":"{{new string('x', 1_100_000)}}"}""", "1"));

    [Theory]
    [InlineData("""{"event_name":"user_does_something_new","sender":{"id":"77"},"timestamp":"1"}""")]
    [InlineData("""{"event_name":"user_seen_message","sender":{"id":"77"},"timestamp":"1"}""")]
    public async Task Webhook_OfAnEventWeDoNotActOn_Is200AndLeavesNothing(string body)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(body, "1"));
        await city.WaitUntilIdleAsync();
        var conversations = new TableClient(city.Processes.StorageConnectionString, "Conversations");
        await conversations.CreateIfNotExistsAsync(Stop);
        Assert.Empty(conversations.Query<TableEntity>("PartitionKey eq '77'", cancellationToken: Stop));
        Assert.DoesNotContain(body, await ParkedAsync(""));
    }

    [Fact]
    public async Task Webhook_TheSameAThousandTimesAtOnce_IsOneMessageOneFeedbackAndOneNotice()
    {
        var phone = city.NewPhone();
        await phone.SendAsync("xin chào");
        await phone.WaitForAsync("the welcome", _ => true);
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var body = ZaloSigner.TextEvent(phone.Client.UserId, "m-1", "cán bộ một cửa phường Cửa Nam bắt tôi đi lại 4 lần bổ sung giấy tờ", timestamp);
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = Stop }, async (_, _) =>
            Assert.Equal(HttpStatusCode.OK, await PostAsync(body, $"{timestamp}")));
        await phone.WaitForAsync("the code", message => message.Text!.Contains("Mã phản ánh", StringComparison.Ordinal));
        await city.WaitUntilIdleAsync();
        Assert.Equal(3, (await phone.MessagesAsync()).Count);

        await phone.SubmitAsync("Họ còn bắt bổ sung bản sao công chứng.");
        await city.WaitUntilIdleAsync();
        var notice = Assert.Single(await phone.NoticesAsync());
        var entry = await city.EntryAsync(notice.Code);
        Assert.Equal(1, entry.Creations);
        Assert.Equal(2, entry.Current.Content!.Split("cán bộ một cửa").Length);
    }

    private async Task<HttpStatusCode> PostAsync(string body, string timestamp)
    {
        using var answer = await city.Product.SendAsync(city.Signer.Call(body, timestamp), Stop);
        return answer.StatusCode;
    }

    private async Task<IReadOnlyList<string>> ParkedAsync(string reason)
    {
        List<string> kept = [];
        if (!await Parked.ExistsAsync(Stop))
            return kept;
        await foreach (var blob in Parked.GetBlobsAsync(BlobTraits.None, BlobStates.None, reason, Stop))
            kept.Add((await Parked.GetBlobClient(blob.Name).DownloadContentAsync(Stop)).Value.Content.ToString());
        return kept;
    }
}
