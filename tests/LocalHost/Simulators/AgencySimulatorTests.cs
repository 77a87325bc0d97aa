using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class AgencySimulatorTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task Reminders_AreTakenOnceIfTheSignatureIsGood()
    {
        await using var world = await SimulatedWorld.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(world, Key)).StatusCode);
        await world.City.PostAsJsonAsync("/agency/sim/secrets", new { secret = $"whsec_{Convert.ToBase64String(Key)}" });
        Assert.True(await IsNewAsync(await SendAsync(world, Key)));
        Assert.False(await IsNewAsync(await SendAsync(world, Key)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(world, new byte[32])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(world, Key, TimeSpan.FromMinutes(-6))).StatusCode);
        await world.City.PostAsJsonAsync("/agency/sim/faults", new { mode = "failing" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SendAsync(world, Key)).StatusCode);
        Assert.Equal(6, (await world.City.GetFromJsonAsync<JsonElement>("/agency/sim/received")).GetProperty("total").GetInt32());
    }

    private static async Task<bool> IsNewAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("isNew").GetBoolean();

    private static async Task<HttpResponseMessage> SendAsync(SimulatedWorld world, byte[] key, TimeSpan age = default)
    {
        const string body = """{"type":"feedback.reminder"}""";
        var now = (await world.City.GetFromJsonAsync<JsonElement>("/local/clock")).GetProperty("now").GetDateTimeOffset();
        var timestamp = $"{(now + age).ToUnixTimeSeconds()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/agency/reminders") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", "m-1");
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"m-1.{timestamp}.{body}")))}");
        return await world.City.SendAsync(request);
    }
}
