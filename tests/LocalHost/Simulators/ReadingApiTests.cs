using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class ReadingApiTests
{
    private const string User = "246845883529197922";
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    [Fact]
    public async Task Conversation_WhenBothSidesSpoke_ListsNewestFirstWithDirectionAndIds()
    {
        await using var world = await OpenChatAsync();
        var asked = (await world.PhoneAsync(User, new { text = "câu hỏi" })).GetProperty("msg_id").GetString();
        var answered = (await ReplyAsync(world, "câu trả lời")).GetProperty("message_id").GetString();

        var items = (await ConversationAsync(world, offset: 0, count: 2)).GetProperty("data");

        Assert.Equal([(0, answered, "câu trả lời"), (1, asked, "câu hỏi")], items.EnumerateArray().Select(item =>
            (item.GetProperty("src").GetInt32(), item.GetProperty("message_id").GetString(), item.GetProperty("message").GetString()!)));
        Assert.Equal(world.Options.OaId, items[0].GetProperty("from_id").GetString());
        Assert.Equal(world.Clock.GetUtcNow().ToUnixTimeMilliseconds(), items[0].GetProperty("time").GetInt64());
    }

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(8, 10, 4)]
    [InlineData(20, 10, 0)]
    [InlineData(0, 11, -210)]
    public async Task Conversation_WhenPaged_GivesAtMostTen(int offset, int count, int expected)
    {
        await using var world = await OpenChatAsync();
        for (var i = 0; i < 11; i++)
            await world.PhoneAsync(User, new { text = $"tin {i}" });

        var answer = await ConversationAsync(world, offset, count);

        Assert.Equal(expected, expected < 0 ? answer.GetProperty("error").GetInt32() : answer.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task RecentChats_WhenSeveralPeopleWrote_GivesTheNewestMessageOfEach()
    {
        await using var world = await OpenChatAsync();
        world.Clock.Forward(TimeSpan.FromMinutes(1));
        await world.PhoneAsync("2", new { text = "người thứ hai" });

        var answer = await world.GetAsync("""/v2.0/oa/listrecentchat?data={"offset":0,"count":5}""");

        Assert.Equal(["2", User], answer.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("from_id").GetString()));
    }

    [Fact]
    public async Task UserDetail_WhenThePersonSubmittedTheForm_HasTheSharedInfoOnlyThen()
    {
        await using var world = await OpenChatAsync();
        await world.PostAsync($"/phone/{User}", new { name = "Lê An", phone = "0912345678" });
        var before = await UserAsync(world);

        await world.PhoneAsync(User, new { contact = new { name = "Lê Văn An", phone = "0912345678", ward = "Phường Cửa Nam" } });

        var after = await UserAsync(world);
        Assert.Equal("Lê An", before.GetProperty("display_name").GetString());
        Assert.Equal("24/11/2026", before.GetProperty("user_last_interaction_date").GetString());
        Assert.False(before.TryGetProperty("shared_info", out _));
        Assert.Equal("Phường Cửa Nam", after.GetProperty("shared_info").GetProperty("ward").GetString());
    }

    [Fact]
    public async Task Quota_WhenAsked_GivesTheLastInteractionInMilliseconds()
    {
        await using var world = await OpenChatAsync();
        var spoke = world.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        world.Clock.Forward(TimeSpan.FromHours(1));

        var data = (await world.PostAsync("/v3.0/oa/quota/message", new { user_id = User })).GetProperty("data");

        Assert.Equal($"{spoke}", data.GetProperty("last_interaction").GetString());
    }

    [Fact]
    public async Task Oa_WhenAsked_NamesTheAccount()
    {
        await using var world = await OpenChatAsync();

        var data = (await world.GetAsync("/v2.0/oa/getoa")).GetProperty("data");

        Assert.Equal(world.Options.OaId, data.GetProperty("oaid").GetString());
        Assert.True(data.GetProperty("is_verified").GetBoolean());
    }

    [Fact]
    public async Task Upload_WhenAPictureIsSentLater_ReachesThePhoneUntilItExpires()
    {
        await using var world = await OpenChatAsync();
        var id = (await UploadAsync(world, "image", Jpeg, "a.jpg")).GetProperty("data").GetProperty("attachment_id").GetString();
        object Media() => new { attachment = new { type = "template", payload = new { template_type = "media", elements = new[] { new { media_type = "image", attachment_id = id } } } } };

        Assert.Equal(0, (await SendAsync(world, Media())).GetProperty("error").GetInt32());
        var shown = (await world.MessagesAsync(User))[^1].GetProperty("url").GetString();
        Assert.Equal(Jpeg, await world.Zalo.GetByteArrayAsync(shown));

        world.Clock.Forward(TimeSpan.FromDays(8));
        await world.LogInAgainAsync();
        Assert.Equal(-100, (await SendAsync(world, Media())).GetProperty("error").GetInt32());
    }

    [Theory]
    [InlineData("image", "a.jpg", 7, true, 0)]
    [InlineData("image", "a.jpg", 1024 * 1024 + 1, true, -210)]
    [InlineData("image", "a.jpg", 7, false, -201)]
    [InlineData("file", "don.pdf", 7, false, 0)]
    [InlineData("file", "don.exe", 7, false, -201)]
    [InlineData("file", "don.pdf", 5 * 1024 * 1024 + 1, false, -210)]
    public async Task Upload_WhenGivenAFile_FollowsZalosLimits(string kind, string name, int size, bool isPicture, int error)
    {
        await using var world = await OpenChatAsync();
        var bytes = new byte[size];
        if (isPicture)
            Jpeg.CopyTo(bytes, 0);

        Assert.Equal(error, (await UploadAsync(world, kind, bytes, name)).GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task Call_WhenTheMinuteIsUsedUp_IsRefusedUntilTheNext()
    {
        await using var world = await SimulatedWorld.StartAsync(options => options with { CallsPerMinute = 1 });
        await world.LogInAsync();
        using var first = await world.Zalo.GetAsync("/v2.0/oa/getoa");
        var second = await world.GetAsync("/v2.0/oa/getoa");
        world.Clock.Forward(TimeSpan.FromMinutes(1));
        var third = await world.GetAsync("/v2.0/oa/getoa");

        Assert.Equal("1", first.Headers.GetValues("X-RateLimit-Limit").Single());
        Assert.Equal("0", first.Headers.GetValues("X-RateLimit-Remain").Single());
        Assert.Equal([-32, 0], new[] { second, third }.Select(answer => answer.GetProperty("error").GetInt32()));
    }

    private static async Task<SimulatedWorld> OpenChatAsync()
    {
        var world = await SimulatedWorld.StartAsync();
        await world.LogInAsync();
        await world.PhoneAsync(User, new { text = "xin chào" });
        return world;
    }

    private static async Task<JsonElement> ReplyAsync(SimulatedWorld world, string text) => (await SendAsync(world, new { text })).GetProperty("data");

    private static Task<JsonElement> SendAsync(SimulatedWorld world, object message) =>
        world.PostAsync("/v3.0/oa/message/cs", new { recipient = new { user_id = User }, message });

    private static Task<JsonElement> ConversationAsync(SimulatedWorld world, int offset, int count) =>
        world.GetAsync("/v2.0/oa/conversation?data=" + Uri.EscapeDataString($$"""{"user_id":"{{User}}","offset":{{offset}},"count":{{count}}}"""));

    private static async Task<JsonElement> UserAsync(SimulatedWorld world) =>
        (await world.GetAsync("/v3.0/oa/user/detail?data=" + Uri.EscapeDataString($$"""{"user_id":"{{User}}"}"""))).GetProperty("data");

    private static async Task<JsonElement> UploadAsync(SimulatedWorld world, string kind, byte[] bytes, string name)
    {
        using var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var form = new MultipartFormDataContent { { file, "file", name } };
        using var response = await world.Zalo.PostAsync($"/v2.0/oa/upload/{kind}", form);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
