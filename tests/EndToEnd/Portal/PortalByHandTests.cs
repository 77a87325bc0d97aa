using System.Net;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Portal;

/// <summary>The portal is switched off, as in the product by default; then it is switched on.</summary>
public sealed class PortalByHandTests(PortalByHandTests.CityWithoutPortal city) : IClassFixture<PortalByHandTests.CityWithoutPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnteredByHand_ThenSwitchedOn_IsThereUnderItsCode()
    {
        using var portal = new PortalClient(city);
        var coordinator = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");
        var (byHand, later) = (await SubmitAsync(), await SubmitAsync());
        await city.WaitUntilIdleAsync();
        Assert.Empty(await portal.RecordsAsync());

        var page = await ReadAsync(coordinator, "api/portal/entries");
        Assert.Empty(await ApiContract.FaultsAsync("PortalEntryPage", page));
        Assert.Equal(2, JsonDocument.Parse(page).RootElement.GetProperty("items").GetArrayLength());
        using var table = await coordinator.SendAsync(HttpMethod.Get, "api/portal/entries.csv");
        Assert.Equal(("text/csv", "cong-dvcqg.csv"), (table.Content.Headers.ContentType?.MediaType, table.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains(byHand, await table.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        await coordinator.DoAsync(byHand, "national-code", new { nationalCode = "PAKN.20261125.0001", version = VersionOf(byHand, page) });
        Assert.DoesNotContain(byHand, await ReadAsync(coordinator, "api/portal/entries"), StringComparison.Ordinal);
        Assert.Empty(await ApiContract.FaultsAsync("Feedback", $"{await coordinator.ReadAsync(byHand)}"));
        using var wrong = await coordinator.SendAsync(HttpMethod.Post, $"api/feedback/{later}/national-code", new { nationalCode = "PAKN-1", version = 1 }, $"{(await coordinator.ReadAsync(later)).GetProperty("version")}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);

        await city.Processes.Host.KillAsync();
        await city.RestartHostAsync(new Dictionary<string, string> { ["NationalPortal__BaseUrl"] = $"{city.Processes.Addresses.Portal}" });
        await city.ForwardAsync(TimeSpan.FromMinutes(6));
        var record = await portal.RecordAsync(later, _ => true);
        Assert.Equal(1, record.Creations);
        var progress = await ReadAsync(coordinator, "api/portal/progress");
        Assert.Empty(await ApiContract.FaultsAsync("PortalProgress", progress));
        Assert.Equal(2, JsonDocument.Parse(progress).RootElement.GetProperty("withNationalCode").GetInt32());
    }

    private static int VersionOf(string code, string page) => JsonDocument.Parse(page).RootElement.GetProperty("items").EnumerateArray()
        .Single(form => form.GetProperty("code").GetString() == code).GetProperty("version").GetInt32();

    private static async Task<string> ReadAsync(Desk desk, string path)
    {
        using var answer = await desk.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private async Task<string> SubmitAsync()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        return (await phone.NoticeAsync("assigned")).Code;
    }

    public sealed class CityWithoutPortal : CityFixture
    {
        protected override IReadOnlyDictionary<string, string> HostSettings => new Dictionary<string, string> { ["NationalPortal__BaseUrl"] = "" };
    }
}
