using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Zalo;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

/// <summary>Every event Zalo documents is read as what it is, and none breaks the reader.</summary>
public sealed class ZaloSampleTests
{
    private static readonly ZaloSettings Settings = new()
    {
        AppId = "1", OaSecretKey = "key", AppSecret = "s", FirstRefreshToken = "r", TokenKey = new byte[32],
        ApiBase = new Uri("http://127.0.0.1"), OauthBase = new Uri("http://127.0.0.1"), MediaHosts = ["zdn.vn"],
    };

    private readonly ZaloWebhookReader _reader = new(Settings, new ZaloSignature(Settings));

    [Theory]
    [InlineData("user_send_gif", """{"type":"gif","payload":{"thumbnail":"https://a.zdn.vn/t","url":"https://a.zdn.vn/g"}}""", "gif")]
    [InlineData("user_send_video", """{"type":"video","payload":{"url":"https://a.zdn.vn/v","thumbnail":"https://a.zdn.vn/t","description":"…"}}""", "video")]
    [InlineData("user_send_audio", """{"type":"audio","payload":{"url":"https://a.zdn.vn/a.amr"}}""", "audio")]
    [InlineData("user_send_file", """{"type":"file","payload":{"url":"https://a.zdn.vn/f","size":"12345","name":"don.pdf","checksum":"0cc1","type":"pdf"}}""", "file")]
    [InlineData("user_send_sticker", """{"type":"sticker","payload":{"url":"https://a.zdn.vn/s","id":"7"}}""", "sticker")]
    [InlineData("user_send_link", """{"type":"link","payload":{"thumbnail":"https://a.zdn.vn/t","description":"…","url":"https://example.vn"}}""", "link")]
    [InlineData("user_send_business_card", """{"type":"link","payload":{"url":"https://a.zdn.vn/c","description":"{\"phone\":\"84912000001\"}"}}""", "business_card")]
    public void Read_WhatIsNoTextPictureOrPlace_TellsItsKind(string name, string attachment, string kind)
    {
        var read = Read($$$"""{"app_id":"1","sender":{"id":"5"},"recipient":{"id":"2"},"event_name":"{{{name}}}","message":{"msg_id":"9","attachments":[{{{attachment}}}]},"timestamp":"1"}""");
        var chatEvent = Assert.IsType<WebhookReading.Genuine>(read).Event;
        Assert.Equal(($"{name}:9", "5", $"OtherSent {{ Kind = {kind} }}"), (chatEvent.Key, chatEvent.SenderId, chatEvent.Content.ToString()));
    }

    [Fact]
    public void Read_TheFirstTapOnChatNow_IsAFollowByTheUser()
    {
        var read = Read("""{"app_id":"1","oa_id":"2","user_id":"5","user_id_by_app":"6","event_name":"user_click_chatnow","timestamp":"1"}""");
        var chatEvent = Assert.IsType<WebhookReading.Genuine>(read).Event;
        Assert.Equal(("5", "Followed { }"), (chatEvent.SenderId, chatEvent.Content.ToString()));
    }

    [Theory]
    [InlineData("""{"app_id":"1","oa_id":"2","follower":{"id":"5"},"user_id_by_app":"6","event_name":"unfollow","source":"oa_profile","timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","oa_id":"2","user_id_by_app":"6","event_name":"add_user_to_tag","tag":{"user_ids":["5"],"name":"example"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","event_name":"update_user_info","data":{"method":"x"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"2","admin_id":"3"},"recipient":{"id":"5"},"event_name":"oa_send_text","message":{"text":"message","msg_id":"9"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"2"},"recipient":{"id":"5"},"event_name":"oa_send_image","message":{"msg_id":"9","attachments":[{"type":"image","payload":{"url":"https://a.zdn.vn/1"}}]},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"2"},"recipient":{"id":"5"},"event_name":"user_seen_message","message":{"msg_ids":["9","10"]},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"5"},"recipient":{"id":"2"},"event_name":"user_reacted_message","message":{"msg_id":"9","react_icon":"/-strong"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"7"},"recipient":{"id":"2"},"event_name":"anonymous_send_text","message":{"conversation_id":"c","text":"a","msg_id":"9"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"2"},"recipient":{"id":"84123456789"},"event_name":"user_received_message","message":{"delivery_time":"1602960467432","msg_id":"9","tracking_id":"order-88213"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","oa_id":"2","event_name":"user_feedback","message":{"rating_type":"csat","rate":5,"msg_id":"9","feedbacks":["…"],"tracking_id":"1956"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","oa_id":"2","event_name":"user_click_response_button","message":{"button_type":"response","data":"…"},"msg_id":"9","timestamp":"1"}""")]
    [InlineData("""{"oa_id":"2","event_name":"change_template_quality","template_id":"8","quality":"LOW","timestamp":"1"}""")]
    [InlineData("""{"oaId":"2","event_name":"change_oa_daily_quota","quota":{"prev_value":"500","new_value":"1000"},"timestamp":"1"}""")]
    public void Read_WhatNoPersonDidInTheDialog_IsIgnored(string body) => Assert.IsType<WebhookReading.Ignored>(Read(body));

    private WebhookReading Read(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return _reader.Read(bytes, Convert.ToHexStringLower(SHA256.HashData([.. "1"u8, .. bytes, .. "1key"u8])));
    }
}
