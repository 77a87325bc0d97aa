using System.Diagnostics;
using System.Net;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Storage takes calls and never answers.</summary>
public sealed class StorageHangsTests(CityFixture city) : IClassFixture<CityFixture>
{
    [Theory]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":"1"},"message":{"text":"x","msg_id":"m"},"timestamp":"1"}""")]
    [InlineData("""{"event_name":"user_send_text","timestamp":"1","no json""")]
    public async Task Webhook_WhenStorageHangs_Is503(string body)
    {
        using var stopped = Process.Start("kill", ["-STOP", $"{city.Processes.StorageProcessId}"]);
        await stopped.WaitForExitAsync(TestContext.Current.CancellationToken);
        try
        {
            using var answer = await city.Product.SendAsync(city.Signer.Call(body, "1"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
        finally
        {
            using var goesOn = Process.Start("kill", ["-CONT", $"{city.Processes.StorageProcessId}"]);
            await goesOn.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
