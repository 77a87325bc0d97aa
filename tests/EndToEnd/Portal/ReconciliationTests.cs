using System.Net;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Portal;

/// <summary>A register that was set back is found by comparing, and mended by one command.</summary>
public sealed class ReconciliationTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portal_SetToAnotherStatus_IsNamedMendedAndToldInWords()
    {
        using var portal = new PortalClient(city);
        var coordinator = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");
        var phone = city.NewPhone();
        await phone.SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var code = (await phone.NoticeAsync("assigned")).Code;
        var record = await portal.RecordAsync(code, _ => true);
        await city.WaitUntilIdleAsync();
        foreach (var register in (string[])["city", "portal"])
            Assert.Equal(0, (await CompareAsync(coordinator, register)).GetProperty("differences").GetArrayLength());

        await portal.ChangeAsync(record.NationalCode, 7, null);
        var found = (await CompareAsync(coordinator, "portal")).GetProperty("differences")[0];
        Assert.Equal((code, "OtherStage"), (found.GetProperty("code").GetString(), found.GetProperty("kind").GetString()));
        using var report = await coordinator.SendAsync(HttpMethod.Get, "api/reconciliations/portal/report");
        Assert.Equal("text/markdown", report.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Đã chuyển đơn vị", await report.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        using var repaired = await coordinator.SendAsync(HttpMethod.Post, "api/reconciliations/portal/repair", new { code });
        Assert.Equal("""{"count":1}""", await repaired.Content.ReadAsStringAsync(Stop));
        await portal.RecordAsync(code, mended => mended.Version > record.Version);
        await city.WaitUntilIdleAsync();
        foreach (var register in (string[])["city", "portal"])
            Assert.Equal(1, (await CompareAsync(coordinator, register)).GetProperty("agree").GetInt32());
        using var unknown = await coordinator.SendAsync(HttpMethod.Post, "api/reconciliations/ihanoi");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<JsonElement> CompareAsync(Desk desk, string register)
    {
        using var answer = await desk.SendAsync(HttpMethod.Post, $"api/reconciliations/{register}");
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Empty(await ApiContract.FaultsAsync("Reconciliation", text));
        return JsonDocument.Parse(text).RootElement;
    }
}
