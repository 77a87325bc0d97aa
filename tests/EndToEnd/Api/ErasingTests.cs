using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>A whole life, then erased: every row and every blob of the product is searched for the person.</summary>
public sealed class ErasingTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Somebody else: the store is searched for the other by name.</summary>
    private TestPhone Neighbour() => new(city.Zalo) { Owner = new("Trần Thị Bình", "0987000002", "5 ngõ Huyện", "phường Hoàn Kiếm") };

    [Fact]
    public async Task Erased_BySendersWish_LeavesNothingOfThemInTheWholeStore()
    {
        var phone = city.NewPhone();
        var (code, coordinator, _) = await LiveAsync(phone);
        string[] personal = [phone.Owner.Name, phone.Owner.Phone, phone.Owner.Address, "bắt tôi đi lại", "Chưa ai xin lỗi tôi", "Kính gửi ông An", "%PDF-1.7 An"];
        Assert.All(personal, words => Assert.Contains(StoredRows().Concat(StoredBlobs()), row => row.Contains(words, StringComparison.OrdinalIgnoreCase)));

        await phone.SendAsync("Xóa dữ liệu của tôi");
        await phone.WaitForAsync("the question", message => message.Text!.Contains("chắc chắn"));
        await phone.SendAsync("Đồng ý xóa dữ liệu");
        var proof = await ProofAsync(coordinator, code);

        Assert.Equal("SenderAsked", proof.GetProperty("why").GetString());
        Assert.True(proof.GetProperty("wasInRegisters").GetBoolean());
        await city.WaitUntilIdleAsync();
        foreach (var words in personal)
            Assert.DoesNotContain(StoredRows().Concat(StoredBlobs()), row => row.Contains(words, StringComparison.OrdinalIgnoreCase));
        Assert.All(StoredRows().Where(row => row.Contains(phone.Client.UserId)), row => Assert.StartsWith("Conversations", row)); // where the sender writes
        await phone.SendAsync($"Tra cứu {code}");
        await phone.WaitForAsync("that it is erased", message => message.Text!.Contains("đã được xóa ngày"));
        Assert.Equal(0, await city.DeadMessagesAsync());
    }

    [Fact]
    public async Task Erased_ByTheCoordinator_IsShownAndRefusesEverything_AsTheContractSays()
    {
        var (code, coordinator, officer) = await LiveAsync(Neighbour());
        using (var refused = await officer.SendAsync(HttpMethod.Post, $"api/feedback/{code}/erasing", new { reason = "Nguyễn Văn An xin xóa" }, "1"))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode); // no words: a proof outlives them
        await coordinator.DoAsync(code, "erasing", new { reason = "AuthorityOrdered" });
        Assert.Equal("VPUBND", (await ProofAsync(coordinator, code)).GetProperty("byAgency").GetString());

        var shown = await coordinator.ReadAsync(code);
        Assert.Empty(await ApiContract.FaultsAsync("Feedback", $"{shown}"));
        Assert.Equal("AuthorityOrdered", shown.GetProperty("erasure").GetProperty("why").GetString());
        Assert.False(shown.TryGetProperty("sender", out _));
        using var again = await coordinator.SendAsync(HttpMethod.Post, $"api/feedback/{code}/reopening", new { reason = "Xem lại" }, $"{shown.GetProperty("version")}");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("urn:citizen-feedback:erased", await again.Content.ReadAsStringAsync(Stop));
        using var page = await coordinator.SendAsync(HttpMethod.Get, "api/erasures");
        Assert.Empty(await ApiContract.FaultsAsync("ErasurePage", await page.Content.ReadAsStringAsync(Stop)));
        using var list = await coordinator.SendAsync(HttpMethod.Get, "api/feedback?state=closed");
        Assert.Empty(await ApiContract.FaultsAsync("ListPage", await list.Content.ReadAsStringAsync(Stop)));
    }

    /// <summary>Answered with a document, rated with words, closed, and in the register.</summary>
    private async Task<(string Code, Desk Coordinator, Desk Officer)> LiveAsync(TestPhone phone)
    {
        var (coordinator, officer) = (await OpenAsync("VPUBND", "Coordinator"), await OpenAsync("TTPVHCC", "Officer"));
        await phone.SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var code = (await phone.NoticeAsync("assigned")).Code;
        using var kept = await officer.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"api/feedback/{code}/documents") { Content = new ByteArrayContent("%PDF-1.7 An"u8.ToArray()) });
        var document = await kept.Content.ReadFromJsonAsync<JsonElement>(Stop);
        await officer.DoAsync(code, "acceptance");
        await officer.DoAsync(code, "answer", new { text = "Kính gửi ông An, đã xử lý.", documents = new[] { document } });
        await coordinator.DoAsync(code, "answer-approval");
        await phone.WaitForAsync("the answer", message => message.Text!.Contains("Kính gửi ông An"));
        await phone.SendAsync($"Chưa hài lòng {code} vì Chưa ai xin lỗi tôi");
        await phone.WaitForAsync("the offer to reopen", message => message.Offers($"Xử lý lại {code}"));
        await coordinator.DoAsync(code, "closing");
        await Eventually.IsAsync("the end in the register", async () => (await city.EntryAsync(code)).Current.Stage == "Closed", Stop);
        await city.WaitUntilIdleAsync();
        return (code, coordinator, officer);
    }

    private static async Task<JsonElement> ProofAsync(Desk desk, string code)
    {
        var found = default(JsonElement);
        await Eventually.IsAsync(
            $"a proof of {code}",
            async () =>
            {
                using var answer = await desk.SendAsync(HttpMethod.Get, "api/erasures");
                var items = (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("items").EnumerateArray();
                found = items.FirstOrDefault(item => item.GetProperty("code").GetString() == code);
                return found.ValueKind != JsonValueKind.Undefined;
            },
            Stop);
        return found;
    }

    private IEnumerable<string> StoredRows()
    {
        var tables = new TableServiceClient(city.Processes.StorageConnectionString);
        return tables.Query().SelectMany(table => tables.GetTableClient(table.Name).Query<TableEntity>().Select(row => $"{table.Name} {string.Join(' ', row)}"));
    }

    private IEnumerable<string> StoredBlobs()
    {
        var blobs = new BlobServiceClient(city.Processes.StorageConnectionString);
        foreach (var container in blobs.GetBlobContainers().Select(container => blobs.GetBlobContainerClient(container.Name)))
            foreach (var blob in container.GetBlobs())
                yield return Encoding.UTF8.GetString(container.GetBlobClient(blob.Name).DownloadContent().Value.Content);
    }

    private Task<Desk> OpenAsync(string agency, string role) => Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, agency, role);
}
