using System.Diagnostics;
using System.Net;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Storage takes calls and never answers.</summary>
public sealed class StorageHangsTests(CityFixture city) : IClassFixture<CityFixture>
{
    [Theory]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":"1"},"message":{"text":"x","msg_id":"m"},"timestamp":"1"}""", HttpStatusCode.OK)]
    [InlineData("""{"event_name":"user_send_text","timestamp":"1","no json""", HttpStatusCode.ServiceUnavailable)]
    public async Task Webhook_WhenStorageHangs_NeedsItForInputThatIsParkedOnly(string body, HttpStatusCode expected)
    {
        await SignalAsync("-STOP");
        try
        {
            using var answer = await city.Product.SendAsync(city.Signer.Call(body, "1"), TestContext.Current.CancellationToken);
            Assert.Equal(expected, answer.StatusCode);
        }
        finally
        {
            await SignalAsync("-CONT");
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{city.Processes.StorageProcessId}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
