using System.Net;
using Azure.Data.Tables;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>The queues are gone and come back: nothing is taken meanwhile, and what is sent again is handled once.</summary>
public sealed class BusDownTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webhook_WhileQueuesAreDown_Is503InVietnameseAndStoresNothing()
    {
        var phone = city.NewPhone();
        await phone.SendAsync("xin chào");
        await phone.WaitForAsync("the welcome", _ => true);
        await city.WaitUntilIdleAsync();
        var before = await RowsAsync(phone);

        Directory.Move(city.HostFolder, city.HostFolder + "-away");
        using (var answer = await CallAsync(phone))
            await Unavailable.AssertAsync(answer, Stop);
        using (var live = await city.Product.GetAsync("health/live", Stop))
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using (var ready = await city.Product.GetAsync("health/ready", Stop))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);

        Directory.Move(city.HostFolder + "-away", city.HostFolder);
        await city.WaitUntilIdleAsync();
        Assert.Equal(before, await RowsAsync(phone));
        Assert.Equal(2, (await phone.MessagesAsync()).Count);

        for (var repeat = 0; repeat < 2; repeat++)
        {
            using var again = await CallAsync(phone);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
        await phone.WaitForAsync("the code", message => message.Text!.Contains("Mã phản ánh", StringComparison.Ordinal));
        await city.WaitUntilIdleAsync();
        Assert.Equal(3, (await phone.MessagesAsync()).Count);
        using var well = await city.Product.GetAsync("health/ready", Stop);
        Assert.Equal(HttpStatusCode.OK, well.StatusCode);
    }

    private Task<HttpResponseMessage> CallAsync(TestPhone phone)
    {
        var body = ZaloSigner.TextEvent(phone.Client.UserId, "m-1", "cán bộ một cửa phường Cửa Nam bắt tôi đi lại 4 lần bổ sung giấy tờ", 1);
        return city.Product.SendAsync(city.Signer.Call(body, "1"), Stop);
    }

    private async Task<int> RowsAsync(TestPhone phone) =>
        await new TableClient(city.Processes.StorageConnectionString, "Conversations")
            .QueryAsync<TableEntity>($"PartitionKey eq '{phone.Client.UserId}'", cancellationToken: Stop).CountAsync(Stop);
}
