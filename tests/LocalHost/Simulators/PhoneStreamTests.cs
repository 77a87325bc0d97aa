using System.Net.ServerSentEvents;
using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class PhoneStreamTests
{
    [Fact]
    public async Task Stream_WhenAPhoneSends_TellsTheMessageAndThenItsDelivery()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await using var stream = await world.Zalo.GetStreamAsync("/phone/messages/stream");
        await using var events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
        await events.MoveNextAsync();
        Assert.Equal("watching", events.Current.EventType);

        await world.PhoneAsync("7", new { text = "xin chào" });

        var message = await NextAsync(events, "message");
        var delivery = await NextAsync(events, "delivery");
        Assert.Equal(("7", "xin chào"), (message.GetProperty("userId").GetString(), message.GetProperty("text").GetString()));
        Assert.Equal(message.GetProperty("eventId").GetString(), delivery.GetProperty("eventId").GetString());
        Assert.Equal("delivered", delivery.GetProperty("delivery").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Clock_WhenItCanBeMoved_IsSetToTheOffsetGiven()
    {
        var moved = new List<TimeSpan>();
        await using var world = await SimulatedWorld.StartAsync(options => options with { MoveClock = moved.Add });

        await world.PostAsync("/local/clock", new { offset = "2.00:00:00" });

        Assert.Equal([TimeSpan.FromDays(2)], moved);
    }

    [Fact]
    public async Task Clock_WhenItCannotBeMoved_SaysSo()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync("/local/clock", new { offset = "2.00:00:00" });

        Assert.Equal("urn:problem:clock-not-movable", answer.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/phone.css", "text/css")]
    [InlineData("/phone.js", "text/javascript")]
    public async Task Page_WhenOpened_ComesOutOfTheProgramItself(string path, string type)
    {
        await using var world = await SimulatedWorld.StartAsync();

        using var page = await world.Zalo.GetAsync(path);

        Assert.Equal(type, page.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("https://", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> NextAsync(IAsyncEnumerator<SseItem<string>> events, string kind)
    {
        do
        {
            Assert.True(await events.MoveNextAsync());
        }
        while (events.Current.EventType != kind);

        return JsonDocument.Parse(events.Current.Data).RootElement;
    }
}
