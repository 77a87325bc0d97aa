using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class CityRegisterTests
{
    private const string Code = "HNZ-261124-7K3QF4-X";

    [Theory]
    [InlineData(new[] { 1 }, new[] { "created" }, 1)]
    [InlineData(new[] { 3 }, new[] { "created" }, 3)]
    [InlineData(new[] { 1, 2 }, new[] { "created", "updated" }, 2)]
    [InlineData(new[] { 1, 1, 1 }, new[] { "created", "unchanged", "unchanged" }, 1)]
    [InlineData(new[] { 2, 1 }, new[] { "created", "stale" }, 2)]
    [InlineData(new[] { 1, 3, 2, 3, 4 }, new[] { "created", "updated", "stale", "unchanged", "updated" }, 4)]
    public async Task Put_WhenVersionsCome_HoldsTheHighestAndSaysWhatEachDid(int[] versions, string[] results, int held)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var said = new List<string>();
        foreach (var version in versions)
            said.Add((await PutAsync(world, CityFeedback.Of(Code, version))).Json.GetProperty("result").GetString()!);

        Assert.Equal(results, said);
        Assert.Equal(held, (await world.City.GetFromJsonAsync<JsonElement>($"/v1/feedback/{Code}")).GetProperty("version").GetInt32());
        var entry = (await world.City.GetFromJsonAsync<JsonElement>("/sim/entries"))[0];
        Assert.Equal(held, entry.GetProperty("version").GetInt32());
        Assert.Equal(1, entry.GetProperty("creations").GetInt32());
        Assert.Equal(versions, entry.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Put_WhenTheHeldVersionComesWithOtherContent_ChangesNothing()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await PutAsync(world, CityFeedback.Of(Code, 1));
        var other = CityFeedback.Of(Code, 1);
        other["content"] = "khác";

        await PutAsync(world, other);

        Assert.Equal("Cán bộ một cửa bắt đi lại 4 lần.", (await world.City.GetFromJsonAsync<JsonElement>($"/v1/feedback/{Code}")).GetProperty("content").GetString());
    }

    [Fact]
    public async Task Put_WhenOneVersionComesManyTimesAtOnce_IsCreatedOnce()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PutAsync(world, CityFeedback.Of(Code, 1))));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal(49, answers.Count(answer => answer.Json.GetProperty("result").GetString() == "unchanged"));
    }

    /// <summary>A change to a good body, and the answer to it.</summary>
    public static TheoryData<string, string, HttpStatusCode, string> BadBodies => new()
    {
        { "version", "0", HttpStatusCode.UnprocessableEntity, "rule-broken" },
        { "version", "\"một\"", HttpStatusCode.BadRequest, "malformed-json" },
        { "code", "\"HNZ-2\"", HttpStatusCode.BadRequest, "code-mismatch" },
        { "stage", "\"\"", HttpStatusCode.UnprocessableEntity, "rule-broken" },
        { "scope", "null", HttpStatusCode.UnprocessableEntity, "rule-broken" },
        { "content", "\" \"", HttpStatusCode.UnprocessableEntity, "rule-broken" },
        { "receivedAt", "null", HttpStatusCode.UnprocessableEntity, "rule-broken" },
        { "receivedAt", "\"hôm qua\"", HttpStatusCode.BadRequest, "malformed-json" },
        { "agency", """{"code":"H26"}""", HttpStatusCode.UnprocessableEntity, "rule-broken" },
        { "attachments", """[{"name":"a"}]""", HttpStatusCode.UnprocessableEntity, "rule-broken" },
    };

    [Theory, MemberData(nameof(BadBodies))]
    public async Task Put_WhenTheBodyBreaksTheContract_IsAProblemAndNothingIsHeld(string field, string value, HttpStatusCode status, string type)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var body = CityFeedback.Of(Code, 1);
        body[field] = JsonNode.Parse(value);

        var answer = await PutAsync(world, body, Code);

        Assert.Equal((status, $"urn:problem:{type}"), (answer.Status, answer.Json.GetProperty("type").GetString()));
        using var held = await world.City.GetAsync($"/v1/feedback/{Code}");
        Assert.Equal(HttpStatusCode.NotFound, held.StatusCode);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task Put_WhenTheBodyIsNoObject_IsRefused(string body, HttpStatusCode status)
    {
        await using var world = await SimulatedWorld.StartAsync();

        using var answer = await world.City.PutAsync($"/v1/feedback/{Code}", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Put_WhenTheBodyIsLargerThan256Kb_IsRefused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var body = CityFeedback.Of(Code, 1);
        body["place"] = new string('x', 256 * 1024);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PutAsync(world, body)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    public async Task Put_WhenTheKeyIsNotTheRegisters_IsRefused(string? authorization)
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.City.DefaultRequestHeaders.Remove("Authorization");
        if (authorization is not null)
            world.City.DefaultRequestHeaders.Add("Authorization", authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, (await PutAsync(world, CityFeedback.Of(Code, 1))).Status);
    }

    [Fact]
    public async Task Put_WhenTheRegisterIsFailing_Is503WithTheTimeToComeBack()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using (await world.City.PostAsJsonAsync("/sim/faults", new { mode = "failing" })) { }

        using var answer = await world.City.PutAsJsonAsync($"/v1/feedback/{Code}", CityFeedback.Of(Code, 1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("[]", await world.City.GetStringAsync("/sim/entries"));
    }

    [Fact]
    public async Task List_WhenPaged_GivesEachEntryOnceInOrderOfArrival()
    {
        await using var world = await SimulatedWorld.StartAsync();
        foreach (var number in Enumerable.Range(1, 5))
            await PutAsync(world, CityFeedback.Of($"HNZ-{number}", 1));
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await world.City.GetFromJsonAsync<JsonElement>($"/v1/feedback?limit=2{(after is null ? "" : $"&after={after}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);

        Assert.Equal(["HNZ-1", "HNZ-2", "HNZ-3", "HNZ-4", "HNZ-5"], seen);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> PutAsync(SimulatedWorld world, JsonObject body, string? code = null)
    {
        using var answer = await world.City.PutAsJsonAsync($"/v1/feedback/{code ?? body["code"]!.ToString()}", body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
