using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class SendMessageTests
{
    private const string User = "246845883529197922";
    private static readonly string Long = new('a', 2001);

    /// <summary>A message, and Zalo's code for it.</summary>
    public static TheoryData<string, int> Messages => new()
    {
        { """{"text":"Chào bạn"}""", 0 },
        { $$"""{"text":"{{Long[..2000]}}"}""", 0 },
        { $$"""{"text":"{{Long}}"}""", -210 },
        { """{"text":" "}""", -201 },
        { """{}""", -201 },
        { WithButtons("""{"title":"Gửi","type":"oa.query.show","payload":"Gửi"}"""), 0 },
        { WithButtons("""{"title":"Xem","type":"oa.open.url","payload":{"url":"https://example.vn"}}"""), 0 },
        { WithButtons("""{"title":"Gọi","type":"oa.open.phone","payload":{"phone_code":"841022"}}"""), 0 },
        { WithButtons("""{"title":"SMS","type":"oa.open.sms","payload":{"content":"a","phone_code":"841022"}}"""), 0 },
        { WithButtons([.. Enumerable.Repeat("""{"title":"Gửi","type":"oa.query.hide","payload":"#g"}""", 5)]), 0 },
        { WithButtons([.. Enumerable.Repeat("""{"title":"Gửi","type":"oa.query.hide","payload":"#g"}""", 6)]), -210 },
        { WithButtons(), -201 },
        { WithButtons("""{"title":"","type":"oa.query.show","payload":"Gửi"}"""), -201 },
        { WithButtons($$"""{"title":"{{Long[..101]}}","type":"oa.query.show","payload":"Gửi"}"""), -210 },
        { WithButtons($$"""{"title":"Gửi","type":"oa.query.show","payload":"{{Long[..1001]}}"}"""), -210 },
        { WithButtons("""{"title":"Gửi","type":"oa.query.show"}"""), -201 },
        { WithButtons("""{"title":"Gửi","type":"oa.unknown","payload":"x"}"""), -201 },
        { WithButtons("""{"title":"Xem","type":"oa.open.url","payload":{"url":"javascript:x"}}"""), -201 },
        { WithButtons("""{"title":"Gọi","type":"oa.open.phone","payload":{}}"""), -201 },
        { WithButtons($$"""{"title":"SMS","type":"oa.open.sms","payload":{"content":"{{Long[..161]}}","phone_code":"841022"} }"""), -210 },
        { Template("media", """[{"media_type":"image","url":"https://example.vn/a.jpg"}]"""), 0 },
        { Template("media", """[{"media_type":"image","attachment_id":"unknown"}]"""), -201 },
        { Template("media", """[{"media_type":"gif","url":"https://example.vn/a.gif"}]"""), -201 },
        { Template("media", """[]"""), -201 },
        { Template("request_user_info", """[{"title":"Thông tin","subtitle":"Mời bạn chia sẻ","image_url":"https://example.vn/a.jpg"}]"""), 0 },
        { Template("request_user_info", """[{"title":"Thông tin","subtitle":"Mời bạn chia sẻ"}]"""), -201 },
        { Template("request_user_info", $$"""[{"title":"{{Long[..101]}}","subtitle":"a","image_url":"https://example.vn/a.jpg"}]"""), -210 },
        { Template("list", """[{"title":"a"}]"""), -233 },
        { """{"attachment":{"type":"file","payload":{"token":"unknown"}}}""", -201 },
    };

    [Theory, MemberData(nameof(Messages))]
    public async Task SendConsultation_WhenTheMessageIsGiven_AnswersByZalosLimitsAndShowsOnlyWhatIsAccepted(string message, int error)
    {
        await using var world = await OpenChatAsync();

        var answer = await SendAsync(world, message);

        Assert.Equal(error, answer.GetProperty("error").GetInt32());
        Assert.Equal(error == 0 ? 1 : 0, (await world.MessagesAsync(User, after: 1)).Length);
    }

    [Theory]
    [InlineData(0, 0, "reply")]
    [InlineData(48, 0, "reply")]
    [InlineData(49, 0, "purchase_quota")]
    [InlineData(7 * 24, 0, "purchase_quota")]
    [InlineData(7 * 24 + 1, -230, null)]
    public async Task SendConsultation_WhenTimeHasPassedSinceTheLastInteraction_FollowsZalosWindow(int hours, int error, string? quota)
    {
        await using var world = await OpenChatAsync();
        world.Clock.Forward(TimeSpan.FromHours(hours));
        await world.LogInAgainAsync();

        var answer = await SendAsync(world, """{"text":"Kết quả"}""");

        Assert.Equal(error, answer.GetProperty("error").GetInt32());
        if (quota is not null)
            Assert.Equal(quota, answer.GetProperty("data").GetProperty("quota").GetProperty("quota_type").GetString());
    }

    [Fact]
    public async Task SendConsultation_WhenThePersonNeverInteracted_IsRefused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await world.LogInAsync();
        await world.PostAsync($"/phone/{User}", new { name = "Lê An" });

        Assert.Equal(-232, (await SendAsync(world, """{"text":"Chào"}""")).GetProperty("error").GetInt32());
    }

    [Theory]
    [InlineData("""{"text":"Chào"}""", "oa_send_text")]
    [InlineData("""{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","url":"https://example.vn/a.jpg"}]}}}""", "oa_send_image")]
    public async Task SendConsultation_WhenAccepted_EchoesWithTheMessageIdOfTheAnswerAndReportsTheReceipt(string message, string echoName)
    {
        await using var world = await OpenChatAsync();

        var data = (await SendAsync(world, message)).GetProperty("data");

        var echo = (await world.Receiver.HookAsync(echoName)).Json;
        var receipt = (await world.Receiver.HookAsync("user_received_message")).Json;
        Assert.Equal(data.GetProperty("message_id").GetString(), echo.GetProperty("message").GetProperty("msg_id").GetString());
        Assert.Equal(data.GetProperty("message_id").GetString(), receipt.GetProperty("message").GetProperty("msg_id").GetString());
        Assert.Equal(world.Options.OaId, echo.GetProperty("sender").GetProperty("id").GetString());
        Assert.Equal(User, echo.GetProperty("recipient").GetProperty("id").GetString());
        Assert.False(echo.GetProperty("sender").TryGetProperty("admin_id", out _));
    }

    [Fact]
    public async Task SendConsultation_WhenItHasButtons_ThePhoneShowsThem()
    {
        await using var world = await OpenChatAsync();

        await SendAsync(world, WithButtons("""{"title":"Gửi","type":"oa.query.show","payload":"#gui"}""", """{"title":"Xem","type":"oa.open.url","payload":{"url":"https://example.vn"}}"""));

        var buttons = (await world.MessagesAsync(User))[^1].GetProperty("buttons");
        Assert.Equal("""[{"title":"Gửi","type":"oa.query.show","payload":"#gui"},{"title":"Xem","type":"oa.open.url","url":"https://example.vn"}]""", buttons.GetRawText());
    }

    [Theory]
    [InlineData("""{"user_id":"246845883529197922","template_id":"t1","template_data":{"ma":"HN-1"}}""", 0)]
    [InlineData("""{"user_id":"246845883529197922","template_data":{"ma":"HN-1"}}""", -201)]
    [InlineData("""{"user_id":"246845883529197922","template_id":"t1"}""", -201)]
    [InlineData("""{"user_id":"246845883529197922","template_id":"t1","template_data":{"ma":7}}""", -201)]
    [InlineData("""{"user_id":"nobody","template_id":"t1","template_data":{"ma":"HN-1"}}""", -201)]
    public async Task SendTemplate_WhenTheWindowIsClosed_StillReachesAPersonIfItIsWellFormed(string body, int error)
    {
        await using var world = await OpenChatAsync();
        world.Clock.Forward(TimeSpan.FromDays(30));
        await world.LogInAgainAsync();

        var answer = await world.PostAsync("/v3.0/oa/message/template", JsonNode.Parse(body)!);

        Assert.Equal(error, answer.GetProperty("error").GetInt32());
        Assert.Equal(error == 0 ? ["template"] : [], (await world.MessagesAsync(User, after: 1)).Select(m => m.GetProperty("kind").GetString()));
    }

    private static async Task<SimulatedWorld> OpenChatAsync()
    {
        var world = await SimulatedWorld.StartAsync();
        await world.LogInAsync();
        await world.PhoneAsync(User, new { text = "xin chào" });
        return world;
    }

    private static Task<JsonElement> SendAsync(SimulatedWorld world, string message) =>
        world.PostAsync("/v3.0/oa/message/cs", new { recipient = new { user_id = User }, message = JsonNode.Parse(message) });

    private static string WithButtons(params string[] buttons) =>
        """{"text":"Chọn","attachment":{"type":"template","payload":{"buttons":[""" + string.Join(",", buttons) + "]}}}";

    private static string Template(string type, string elements) =>
        $$$"""{"attachment":{"type":"template","payload":{"elements":{{{elements}}},"template_type":"{{{type}}}"} } }""";
}
