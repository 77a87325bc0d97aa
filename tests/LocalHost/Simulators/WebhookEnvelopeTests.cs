using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class WebhookEnvelopeTests
{
    private const string User = "246845883529197922";
    private const string Ids = """ "app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"*","recipient":{"id":"388613280878808645"} """;

    /// <summary>What a phone does, and the event it causes: `*` stands for any non-empty text.</summary>
    public static TheoryData<string, string> Events => new()
    {
        { """{"text":"message"}""", "{" + Ids + ""","event_name":"user_send_text","message":{"text":"message","msg_id":"*"},"timestamp":"*"}""" },
        { """{"text":"#gui","hidden":true}""", "{" + Ids + ""","event_name":"user_send_text","message":{"text":"#gui","msg_id":"*"},"timestamp":"*"}""" },
        { """{"text":"cũ","timestamp":"1540368141908"}""", "{" + Ids + ""","event_name":"user_send_text","message":{"text":"cũ","msg_id":"*"},"timestamp":"1540368141908"}""" },
        { """{"image":"/9j/4AAQ","name":"a.jpg"}""", "{" + Ids + ""","event_name":"user_send_image","message":{"attachments":[{"type":"image","payload":{"thumbnail":"*","url":"*"}}],"msg_id":"*"},"timestamp":"*"}""" },
        { """{"imageBytes":"/9j/4AAQ","text":"ảnh đây"}""", "{" + Ids + ""","event_name":"user_send_image","message":{"attachments":[{"type":"image","payload":{"thumbnail":"*","url":"*"}}],"text":"ảnh đây","msg_id":"*"},"timestamp":"*"}""" },
        { """{"file":"aGVsbG8=","name":"don.pdf"}""", "{" + Ids + ""","event_name":"user_send_file","message":{"attachments":[{"type":"file","payload":{"url":"*","size":"5","name":"don.pdf","checksum":"5d41402abc4b2a76b9719d911017c592","type":"pdf"}}],"msg_id":"*"},"timestamp":"*"}""" },
        { """{"location":[21.03,105.85]}""", "{" + Ids + ""","event_name":"user_send_location","message":{"attachments":[{"type":"location","payload":{"coordinates":{"latitude":"21.03","longitude":"105.85"}}}],"text":"","msg_id":"*"},"timestamp":"*"}""" },
        { """{"sticker":"bfe458bf64fa8da4d4eb"}""", "{" + Ids + ""","event_name":"user_send_sticker","message":{"attachments":[{"type":"sticker","payload":{"url":"*","id":"bfe458bf64fa8da4d4eb"}}],"msg_id":"*"},"timestamp":"*"}""" },
        { """{"contact":{"name":"Lê An","phone":"0912 345 678","address":"Số 1 Hàng Bài","ward":"Phường Cửa Nam","city":"Thành phố Hà Nội"}}""",
          """{"sender":{"id":"246845883529197922"},"recipient":{"id":"388613280878808645"},"event_name":"user_submit_info","app_id":"360846524940903967","timestamp":"*","info":{"name":"Lê An","phone":"84912345678","full_address":{"user_city":"Thành phố Hà Nội","user_ward":"Phường Cửa Nam","user_address":"Số 1 Hàng Bài"}}}""" },
        { """{"follow":true}""", """{"oa_id":"388613280878808645","follower":{"id":"246845883529197922"},"user_id_by_app":"*","event_name":"follow","source":"oa_profile","app_id":"360846524940903967","timestamp":"*"}""" },
        { """{"unfollow":true}""", """{"oa_id":"388613280878808645","follower":{"id":"246845883529197922"},"user_id_by_app":"*","event_name":"unfollow","source":"oa_profile","app_id":"360846524940903967","timestamp":"*"}""" },
        { """{"chatnow":true}""", """{"app_id":"360846524940903967","oa_id":"388613280878808645","user_id":"246845883529197922","user_id_by_app":"*","event_name":"user_click_chatnow","timestamp":"*"}""" },
        { """{"event":{"event_name":"user_send_video","message":{"msg_id":"v1"},"extra":7},"timestamp":"1540368141908"}""",
          """{"event_name":"user_send_video","message":{"msg_id":"v1"},"extra":7,"app_id":"360846524940903967","timestamp":"1540368141908","sender":{"id":"246845883529197922"},"recipient":{"id":"388613280878808645"}}""" },
        { """{"event":{"event_name":"odd","timestamp":1540368141908,"app_id":"other"}}""", """{"event_name":"odd","timestamp":1540368141908,"app_id":"other"}""" },
    };

    [Theory, MemberData(nameof(Events))]
    public async Task Send_WhenAPhoneDoesSomething_TellsItInZalosEnvelopeAndSignsTheRawBody(string send, string expected)
    {
        await using var world = await SimulatedWorld.StartAsync();

        await world.PhoneAsync(User, JsonNode.Parse(send)!);

        var hook = await world.Receiver.HookAsync(_ => true);
        AssertFits(JsonNode.Parse(expected)!, JsonNode.Parse(hook.Body)!, "$");
        Assert.Equal("mac=" + MacOf(world, hook), hook.Signature);
        Assert.Equal("", hook.NumRetry);
    }

    [Fact]
    public async Task Send_WhenAPictureIsSent_ServesItsBytesAtTheUrlOfTheEvent()
    {
        await using var world = await SimulatedWorld.StartAsync();
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

        await world.PhoneAsync(User, new { image = Convert.ToBase64String(picture), name = "cổng.jpg" });

        var hook = await world.Receiver.HookAsync("user_send_image");
        var url = hook.Json.GetProperty("message").GetProperty("attachments")[0].GetProperty("payload").GetProperty("url").GetString();
        using var media = await world.Zalo.GetAsync(url);
        Assert.Equal(picture, await media.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", media.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("""{}""", "urn:problem:nothing-to-send")]
    [InlineData("""{"text":""}""", "urn:problem:nothing-to-send")]
    [InlineData("""{"image":"not base 64!"}""", "urn:problem:not-base64")]
    public async Task Send_WhenTheOrderMakesNoSense_IsRefusedAndTellsNothing(string send, string type)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PhoneAsync(User, JsonNode.Parse(send)!);

        Assert.Equal(type, answer.GetProperty("type").GetString());
        Assert.Empty(await world.MessagesAsync(User));
    }

    private static string MacOf(SimulatedWorld world, WebhookReceiver.Hook hook)
    {
        var signed = world.Options.AppId + hook.Body + hook.Json.GetProperty("timestamp") + world.Options.OaSecretKey;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)));
    }

    private static void AssertFits(JsonNode expected, JsonNode actual, string path)
    {
        if (expected is JsonValue && expected.ToString() == "*")
            Assert.False(string.IsNullOrEmpty(actual.GetValue<string>()), path);
        else if (expected is JsonObject wanted)
        {
            Assert.Equal(wanted.Select(p => p.Key), actual.AsObject().Select(p => p.Key));
            foreach (var (key, value) in wanted)
                AssertFits(value!, actual[key]!, $"{path}.{key}");
        }
        else if (expected is JsonArray list)
        {
            foreach (var (index, item) in list.Index())
                AssertFits(item!, actual[index]!, $"{path}[{index}]");
        }
        else
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: {actual.ToJsonString()}");
    }
}
