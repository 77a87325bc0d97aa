using System.Diagnostics;
using System.Net;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Storage is gone: what only needs the queue is taken, for the rest the caller is told to come again, and the process stays.</summary>
public sealed class StorageDownTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"event_name":"user_send_text","timestamp":"1","no json""", HttpStatusCode.ServiceUnavailable)]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":"1"},"message":{"text":"x","msg_id":"m"},"timestamp":"1"}""", HttpStatusCode.OK)]
    public async Task Webhook_WhenStorageIsDown_NeedsItForInputThatIsParkedOnly(string body, HttpStatusCode expected)
    {
        await KillAsync(city.Processes.StorageProcessId);
        using var answer = await city.Product.SendAsync(city.Signer.Call(body, "1"), Stop);
        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.ServiceUnavailable)
            await Unavailable.AssertAsync(answer, Stop);

        using var live = await city.Product.GetAsync("health/live", Stop);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var ready = await city.Product.GetAsync("health/ready", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    private static async Task KillAsync(int id)
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
