using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Infrastructure.Zalo;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

public sealed class ZaloWebhookReaderTests
{
    private const string Text =
        """{"app_id":"1","sender":{"id":"246845883529197922"},"recipient":{"id":"2"},"event_name":"user_send_text","message":{"text":"xin chào","msg_id":"96d3"},"timestamp":"1543908534740"}""";

    private static readonly ZaloSettings Settings = new()
    {
        AppId = "1", OaSecretKey = "key", OaSecretKeyPrevious = "old-key", AppSecret = "s", FirstRefreshToken = "r", TokenKey = new byte[32],
        ApiBase = new Uri("http://127.0.0.1"), OauthBase = new Uri("http://127.0.0.1"), MediaHosts = ["zdn.vn"],
    };

    private readonly ZaloWebhookReader _reader = new(Settings, new ZaloSignature(Settings));

    [Theory]
    [InlineData("key")]
    [InlineData("old-key")]
    public void Read_SignedText_IsGenuine(string key)
    {
        var read = Assert.IsType<WebhookReading.Genuine>(Read(Text, Sign(Text, "1543908534740", key)));
        Assert.Equal(
            new ChatEvent("user_send_text:96d3", "246845883529197922", DateTimeOffset.FromUnixTimeMilliseconds(1543908534740), new TextSent("xin chào")), read.Event);
    }

    [Theory]
    [InlineData("mac={0}")]
    [InlineData("{0}")]
    [InlineData(" MAC = {0} ")]
    public void Read_AcceptsTheHeaderInItsForms(string form) =>
        Assert.IsType<WebhookReading.Genuine>(Read(Text, string.Format(form, Sign(Text, "1543908534740", "key")["mac=".Length..].ToUpperInvariant())));

    [Fact]
    public void Read_WithOneByteChanged_IsNotGenuine()
    {
        var signature = Sign(Text, "1543908534740", "key");
        for (var at = 0; at < Text.Length; at += 7)
            Assert.IsType<WebhookReading.NotGenuine>(Read(Text[..at] + (char)(Text[at] ^ 1) + Text[(at + 1)..], signature));
    }

    [Theory]
    [InlineData("""{"event_name":"user_send_text","timestamp":"1543908534740",""", "malformed")]
    [InlineData("""{"app_id":"1","event_name":"user_withdraw","timestamp":1543908534740}""", "malformed")]
    [InlineData("""{"app_id":"1","event_name":"user_send_text","message":{"text":"a"},"timestamp":"1543908534740"}""", "malformed")]
    [InlineData("""["timestamp","1543908534740"]""", "malformed")]
    public void Read_SignedButNotForAProgram_IsKeptForAPerson(string body, string reason) =>
        Assert.Equal(new WebhookReading.ForPerson(reason), Read(body, Sign(body, body.Contains("\"timestamp\",") ? "" : "1543908534740", "key")));

    [Fact]
    public void Read_SignedAndOversize_IsKeptForAPersonAndNamesTheSender()
    {
        var body = Text.Replace("xin chào", new string('x', WebhookLimits.MostBytes));
        var read = Assert.IsType<WebhookReading.ForPerson>(Read(body, Sign(body, "1543908534740", "key")));
        Assert.Equal(("oversize", "246845883529197922", new OtherSent(OtherSent.TooLarge)), (read.Reason, read.Notice!.SenderId, read.Notice.Content));
    }

    [Theory]
    [InlineData("""{"event_name":"oa_send_text","sender":{"id":"2"},"recipient":{"id":"5"},"message":{"msg_id":"1"},"timestamp":"1"}""")]
    [InlineData("""{"event_name":"user_received_message","timestamp":"1"}""")]
    [InlineData("""{"event_name":"something_new","timestamp":"1","x":[{}]}""")]
    public void Read_EventsWeDoNotUse_AreIgnored(string body) => Assert.IsType<WebhookReading.Ignored>(Read(body, Sign(body, "1", "key")));

    [Theory]
    [InlineData("""{"event_name":"user_send_location","sender":{"id":"5"},"message":{"msg_id":"1","attachments":[{"type":"location","payload":{"coordinates":{"latitude":"21.03","longitude":"105.85"}}}]},"timestamp":"1"}""", "LocationSent { Place = GeoPoint { Latitude = 21.03, Longitude = 105.85 } }")]
    [InlineData("""{"event_name":"user_send_location","sender":{"id":"5"},"message":{"msg_id":"1","location":{"lat":21.03,"long":105.85}},"timestamp":1}""", "LocationSent { Place = GeoPoint { Latitude = 21.03, Longitude = 105.85 } }")]
    [InlineData("""{"event_name":"user_send_image","sender":{"id":"5"},"message":{"msg_id":"1","text":"ảnh","attachments":[{"type":"image","payload":{"url":"https://a.zdn.vn/1"}}]},"timestamp":"1"}""", "PictureSent { Address = https://a.zdn.vn/1, Caption = ảnh }")]
    [InlineData("""{"event_name":"user_send_image","sender":{"id":"5"},"attachments":[{"type":"image","payload":{"url":"https://a.zdn.vn/1"}}],"message":{"msg_id":"1"},"timestamp":"1"}""", "PictureSent { Address = https://a.zdn.vn/1, Caption =  }")]
    [InlineData("""{"event_name":"user_submit_info","sender":{"id":"5"},"info":{"name":"A","phone":"84912","full_address":{"user_city":"Hà Nội","user_ward":"Phường Láng","user_address":"Ngõ 5"}},"timestamp":"1"}""", "ContactSent { Phone = 84912, Name = A, Address = Ngõ 5, Phường Láng, Hà Nội }")]
    [InlineData("""{"event_name":"user_submit_info","sender":{"id":"5"},"info":{"name":"A","phone":84912,"address":"Ngõ 5","ward":"Láng","district":"Đống Đa","city":"Hà Nội"},"timestamp":"1"}""", "ContactSent { Phone = 84912, Name = A, Address = Ngõ 5, Láng, Đống Đa, Hà Nội }")]
    [InlineData("""{"event_name":"follow","follower":{"id":"5"},"oa_id":"2","timestamp":"1"}""", "Followed { }")]
    [InlineData("""{"event_name":"user_withdraw","user_id":"5","user_id_by_app":"6","oa_id":"2","timestamp":"1"}""", "ConsentWithdrawn { }")]
    [InlineData("""{"event_name":"user_send_sticker","sender":{"id":5},"message":{"msg_id":"1"},"timestamp":"1"}""", "OtherSent { Kind = sticker }")]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":5},"message":{"msg_id":"1","body":"a new shape"},"timestamp":"1"}""", "OtherSent { Kind = text }")]
    public void Read_OldAndNewShapes_MeanTheSame(string body, string content) =>
        Assert.Equal(content, Assert.IsType<WebhookReading.Genuine>(Read(body, Sign(body, "1", "key"))).Event.Content.ToString());

    [Fact]
    public void Read_OfAnotherApp_IsNotGenuine()
    {
        var body = Text.Replace("\"app_id\":\"1\"", "\"app_id\":\"9\"");
        Assert.IsType<WebhookReading.NotGenuine>(Read(body, Sign(body, "1543908534740", "key")));
    }

    [Theory]
    [InlineData("""{"app_id":"1","event_name":"user_send_text","event_name":"follow","timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"5","id":"6"},"event_name":"user_send_text","message":{"text":"a","msg_id":"1"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"5"},"event_name":"user_send_text","message":{"text":"\ud83d","msg_id":"1"},"timestamp":"1"}""")]
    [InlineData("""{"app_id":"1","sender":{"id":"5"},"event_name":"user_send_text","message":{"text":"a","msg_id":"1"},"timestamp":"1"}}""")]
    public void Read_SignedAndNotQuiteJson_IsKeptForAPerson(string body) =>
        Assert.Equal(new WebhookReading.ForPerson("malformed"), Read(body, Sign(body, "1", "key")));

    [Fact]
    public void Read_SignedWithoutTimestamp_IsKeptForAPerson() =>
        Assert.Equal(new WebhookReading.ForPerson("malformed"), Read("{\"event_na", Sign("{\"event_na", "", "key")));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"\ud83d":1}""")]
    public void Read_UnsignedAndWithoutEvent_IsTheConsolesTest(string body) =>
        Assert.IsType<WebhookReading.ConsoleTest>(_reader.Read(Encoding.UTF8.GetBytes(body), null));

    [Theory]
    [InlineData("""{"event_name":"user_send_text"}""")]
    [InlineData("""{"event_name":"follow","event_name":"follow"}""")]
    public void Read_UnsignedWithAnEvent_IsNotGenuine(string body) =>
        Assert.IsType<WebhookReading.NotGenuine>(_reader.Read(Encoding.UTF8.GetBytes(body), " "));

    [Fact]
    public void Read_UnsignedAndOversize_IsNotGenuine() =>
        Assert.IsType<WebhookReading.NotGenuine>(_reader.Read(new byte[WebhookLimits.MostBytes + 1], null));

    [Theory]
    [InlineData("mac=")]
    [InlineData("mac=zz")]
    [InlineData("=")]
    public void Read_WithAHeaderThatIsNoSignature_IsNotGenuine(string header) => Assert.IsType<WebhookReading.NotGenuine>(Read(Text, header));

    [Fact]
    public void Read_WithAFixedVector_IsGenuine()
    {
        // printf '%s' '1{"event_name":"follow","follower":{"id":"5"},"timestamp":"1543908534740"}1543908534740key' | sha256sum
        const string body = """{"event_name":"follow","follower":{"id":"5"},"timestamp":"1543908534740"}""";
        Assert.IsType<WebhookReading.Genuine>(Read(body, "mac=8372881156562e61884412b3bf49bfaeba0102cd55393b51c13950356d1673f6"));
    }

    [Fact]
    public void Read_OfAnEventWithoutMessage_HasAKeyByTimeAndSender()
    {
        const string body = """{"event_name":"follow","follower":{"id":"5"},"timestamp":"1543908534740"}""";
        Assert.Equal("follow:1543908534740:5", Assert.IsType<WebhookReading.Genuine>(Read(body, Sign(body, "1543908534740", "key"))).Event.Key);
    }

    private static string Sign(string body, string timestamp, string key) =>
        "mac=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"1{body}{timestamp}{key}")));

    private WebhookReading Read(string body, string signature) => _reader.Read(Encoding.UTF8.GetBytes(body), signature);
}
