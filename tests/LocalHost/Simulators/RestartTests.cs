using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class RestartTests
{
    private const string User = "246845883529197922";

    [Fact]
    public async Task Restart_WhenThePhoneHadAChat_ShowsItAllAgain()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await world.PostAsync($"/phone/{User}", new { name = "Lê An", ward = "Phường Cửa Nam" });
        await world.PhoneAsync(User, new { text = "xin chào" });
        await world.PhoneAsync(User, new { image = "/9j/4AAQ" });
        await world.PhoneAsync(User, new { location = new[] { 21.03, 105.85 } });
        await Wait.UntilAsync(async () => (await world.GetAsync("/sim/webhooks")).GetProperty("delivered").GetInt32() == 3);
        var (phones, messages) = await SeenAsync(world);

        await world.RestartAsync();

        Assert.Equal((phones, messages), await SeenAsync(world));
        Assert.Equal([1, 2, 3], (await world.MessagesAsync(User)).Select(m => m.GetProperty("number").GetInt32()));
        Assert.Equal(4, (await world.PhoneAsync(User, new { text = "tiếp" })).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Restart_WhenThePersonHadWritten_StillHasTheWindowAndTheToken()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await world.LogInAsync();
        await world.PhoneAsync(User, new { text = "xin chào" });
        var token = world.Zalo.DefaultRequestHeaders.GetValues("access_token").Single();

        await world.RestartAsync();
        world.Zalo.DefaultRequestHeaders.Add("access_token", token);

        var answer = await world.PostAsync("/v3.0/oa/message/cs", new { recipient = new { user_id = User }, message = new { text = "Chào" } });
        Assert.Equal(0, answer.GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task Restart_WhenAWriteWasCutInTheMiddle_DropsTheHalfLineAndGoesOn()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await world.PhoneAsync(User, new { text = "một" });
        await world.StopAsync();
        await File.AppendAllTextAsync(Path.Combine(world.Options.DataFolder, "zalo", "chats.jsonl"), """{"number":2,"userId":"2468""");

        await world.RestartAsync();
        await world.PhoneAsync(User, new { text = "hai" });
        await world.RestartAsync();

        Assert.Equal(["một", "hai"], (await world.MessagesAsync(User)).Select(m => m.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Restart_WhenTheRegisterHadEntries_HoldsThemAndTheCallsAgain()
    {
        await using var world = await SimulatedWorld.StartAsync();
        foreach (var version in new[] { 1, 3, 2 })
            using (await world.City.PutAsJsonAsync("/v1/feedback/HNZ-1", CityFeedback.Of("HNZ-1", version))) { }
        var before = (await world.City.GetStringAsync("/sim/entries"), await world.City.GetStringAsync("/sim/received"));

        await world.RestartAsync();

        Assert.Equal(before, (await world.City.GetStringAsync("/sim/entries"), await world.City.GetStringAsync("/sim/received")));
        using var again = await world.City.PutAsJsonAsync("/v1/feedback/HNZ-1", CityFeedback.Of("HNZ-1", 3));
        Assert.Equal("unchanged", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result").GetString());
    }

    private static async Task<(string Phones, string Messages)> SeenAsync(SimulatedWorld world) =>
        (await world.Zalo.GetStringAsync("/phone"), await world.Zalo.GetStringAsync($"/phone/{User}/messages"));
}
