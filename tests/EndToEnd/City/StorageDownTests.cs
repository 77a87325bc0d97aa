using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Storage and queues are gone: the caller is told to come again, and the process stays.</summary>
public sealed class StorageDownTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":"1"},"message":{"text":"x","msg_id":"m"},"timestamp":"1"}""")]
    [InlineData("""{"event_name":"user_send_text","timestamp":"1","no json""")]
    public async Task Webhook_WhenStorageAndQueuesAreDown_Is503InVietnamese(string body)
    {
        foreach (var id in city.Processes.StorageProcessIds)
            await KillAsync(id);
        using var answer = await city.Product.SendAsync(city.Signer.Call(body, "1"), Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal("urn:citizen-feedback:unavailable", problem.GetProperty("type").GetString());
        Assert.Contains("gửi lại", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);

        using var live = await city.Product.GetAsync("health/live", Stop);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var ready = await city.Product.GetAsync("health/ready", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    private async Task KillAsync(int id)
    {
        try
        {
            using var storage = Process.GetProcessById(id);
            storage.Kill();
            await storage.WaitForExitAsync(Stop);
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }
}
