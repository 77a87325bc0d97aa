using System.Net;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Drills;

public sealed class DrillTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignedEvent_GoesTheWholeWay_ThroughWebhookQueuesAndStore()
    {
        var name = $"20261125-{Guid.NewGuid():N}"[..25];
        var body = $$$"""{"app_id":"{{{LocalSettings.AppId}}}","event_name":"city_drill","drill":{"name":"{{{name}}}"},"timestamp":"1764000000000"}""";
        using var request = city.Signer.Call(body, "1764000000000");
        using var taken = await city.Product.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);

        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        await Eventually.IsAsync("the drill's end", async () =>
        {
            using var look = await boss.SendAsync(HttpMethod.Get, $"api/drills/{name}");
            return look.IsSuccessStatusCode && JsonDocument.Parse(await look.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("isDone").GetBoolean();
        }, Stop);
        using var told = await boss.SendAsync(HttpMethod.Get, $"api/drills/{name}");
        Assert.Empty(await ApiContract.FaultsAsync("Drill", await told.Content.ReadAsStringAsync(Stop)));
        Assert.Empty(await city.EntriesAsync());
        Assert.Equal(0, await city.DeadMessagesAsync());
    }
}
