using System.Net;
using System.Text;
using Azure.Data.Tables;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>What strangers may send to the webhook.</summary>
public sealed class WebhookTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Event = """{"app_id":"360846524940903967","sender":{"id":"1"},"event_name":"user_send_text","message":{"text":"x","msg_id":"m"},"timestamp":"1"}""";

    [Theory]
    [InlineData(Event, null, HttpStatusCode.Unauthorized)]
    [InlineData(Event, "mac=00", HttpStatusCode.Unauthorized)]
    [InlineData(Event, "mac=0000000000000000000000000000000000000000000000000000000000000000", HttpStatusCode.Unauthorized)]
    [InlineData("{}", null, HttpStatusCode.OK)]
    [InlineData("", null, HttpStatusCode.OK)]
    [InlineData("{}", "mac=0000000000000000000000000000000000000000000000000000000000000000", HttpStatusCode.Unauthorized)]
    public async Task Webhook_NotFromZalo_IsAnsweredAndNothingIsTaken(string body, string? signature, HttpStatusCode expected)
    {
        Assert.Equal(expected, await PostAsync(body, signature));
        await city.WaitUntilIdleAsync();
        var conversations = new TableClient(city.Processes.StorageConnectionString, "Conversations");
        await conversations.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(conversations.Query<TableEntity>(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(2_000_000)]
    public async Task Webhook_UnsignedAndTooLarge_Is413(int length) =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(new string('x', length), null));

    private async Task<HttpStatusCode> PostAsync(string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "zalo/webhook") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", signature);
        using var answer = await city.Product.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
