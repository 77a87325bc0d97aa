using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class FaultTests
{
    private const string User = "246845883529197922";

    [Fact]
    public async Task Zalo_WhenFailing_AnswersItsErrorWithHttp200AndSendsNothing()
    {
        await using var world = await OpenChatAsync("failing");

        using var answer = await SendAsync(world);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(-200, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetInt32());
        Assert.Single(await world.MessagesAsync(User));
    }

    [Fact]
    public async Task Zalo_WhenFailingWithAStatus_AnswersThatStatus()
    {
        await using var world = await OpenChatAsync("ok");
        await world.PostAsync("/sim/faults", new { mode = "failing", status = 500 });

        using var answer = await SendAsync(world);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task Zalo_WhenDown_ClosesTheConnectionAndSendsNothing()
    {
        await using var world = await OpenChatAsync("down");

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(world));

        Assert.Single(await world.MessagesAsync(User));
    }

    [Fact]
    public async Task Zalo_WhenItDropsTheAnswer_HasSentTheMessageAllTheSame()
    {
        await using var world = await OpenChatAsync("dropAnswer");

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(world));

        Assert.Equal("Chào", (await world.MessagesAsync(User))[^1].GetProperty("text").GetString());
        await world.Receiver.HookAsync("oa_send_text");
    }

    [Fact]
    public async Task Zalo_WhenSlow_AnswersAfterTheDelay()
    {
        await using var world = await OpenChatAsync("ok");
        await world.PostAsync("/sim/faults", new { mode = "slow", delayMs = 60_000 });
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(world, impatient.Token));

        await world.PostAsync("/sim/faults", new { mode = "slow", delayMs = 1 });
        using var answer = await SendAsync(world);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Zalo_WhenTheShareIsZero_HitsNoCall()
    {
        await using var world = await OpenChatAsync("ok");
        await world.PostAsync("/sim/faults", new { mode = "down", share = 0 });

        using var answer = await SendAsync(world);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"mode":"slow","delayMs":-1}""")]
    [InlineData("""{"mode":"down","share":2}""")]
    [InlineData("""{"mode":"failing","status":200}""")]
    public async Task Faults_WhenTheyMakeNoSense_AreRefused(string fault)
    {
        await using var world = await OpenChatAsync("ok");

        var answer = await world.PostAsync("/sim/faults", JsonDocument.Parse(fault).RootElement);

        Assert.Equal("urn:problem:invalid-fault", answer.GetProperty("type").GetString());
        Assert.Equal("ok", (await world.GetAsync("/sim/faults")).GetProperty("mode").GetString());
    }

    [Fact]
    public async Task Received_WhenCallsCameIn_ListsThemNewestFirstWithBodyAndAnswerAndNoSecret()
    {
        await using var world = await OpenChatAsync("ok");
        using (await SendAsync(world))
            await world.PostAsync("/sim/faults", new { mode = "down" });
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(world));

        var received = await world.GetAsync("/sim/received?take=2");

        var (down, sent) = (received.GetProperty("calls")[0], received.GetProperty("calls")[1]);
        Assert.Equal(3, received.GetProperty("total").GetInt32());
        Assert.Equal((0, "down"), (down.GetProperty("status").GetInt32(), down.GetProperty("fault").GetString()));
        Assert.Equal("/v3.0/oa/message/cs", sent.GetProperty("path").GetString());
        Assert.Contains("\"Chào\"", sent.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("message_id", sent.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(world.Zalo.DefaultRequestHeaders.GetValues("access_token").Single(), sent.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<SimulatedWorld> OpenChatAsync(string mode)
    {
        var world = await SimulatedWorld.StartAsync();
        await world.LogInAsync();
        await world.PhoneAsync(User, new { text = "xin chào" });
        await world.PostAsync("/sim/faults", new { mode });
        return world;
    }

    private static Task<HttpResponseMessage> SendAsync(SimulatedWorld world, CancellationToken cancellationToken = default) =>
        world.Zalo.PostAsJsonAsync("/v3.0/oa/message/cs", new { recipient = new { user_id = User }, message = new { text = "Chào" } },
            new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, cancellationToken);
}
