using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class PortalSimulatorTests
{
    [Fact]
    public async Task Record_CreatedUpdatedAndChangedThere_IsToldInTheListOfChanges()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var session = await LogInAsync(world);
        var created = await CallAsync(world, session, "DongBoPAKN", Record(1));
        var national = created.GetProperty("result")[0].GetProperty("MAPAKN").GetString()!;
        Assert.Matches(@"^PAKN\.\d{8}\.0101$", national);
        await CallAsync(world, session, "DongBoPAKN", Record(2, national), isUpdating: true);
        using (await world.Portal.PostAsJsonAsync("/sim/changes", new { nationalCode = national, status = 6, answer = "Đã xong" })) { }

        var changes = (await CallAsync(world, session, "LayDanhSachThayDoiPAKN", new { TUTHOIDIEM = "2000-01-01T00:00:00Z", SOLUONG = 2 })).GetProperty("result");
        var rest = (await CallAsync(world, session, "LayDanhSachThayDoiPAKN", new { TUTHOIDIEM = "2000-01-01T00:00:00Z", SAU = "2", SOLUONG = 2 })).GetProperty("result");
        Assert.Equal([1, 2], changes.EnumerateArray().Select(change => change.GetProperty("PHIENBAN").GetInt32()));
        Assert.Equal((6, "Đã xong"), (rest[0].GetProperty("TRANGTHAI").GetInt32(), rest[0].GetProperty("NOIDUNGTRALOI").GetString()));
        await world.RestartAsync();
        Assert.Single((await world.Portal.GetFromJsonAsync<JsonElement>("/sim/entries")).EnumerateArray());
    }

    [Fact]
    public async Task Record_CreatedTwice_IsTwoRecords()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var session = await LogInAsync(world);
        await CallAsync(world, session, "DongBoPAKN", Record(1));
        await CallAsync(world, session, "DongBoPAKN", Record(1));
        Assert.Equal(2, (await world.Portal.GetFromJsonAsync<JsonElement>("/sim/entries"))[0].GetProperty("creations").GetInt32());
    }

    [Fact]
    public async Task Call_ThatIsNotTheContracts_HasItsErrorCode()
    {
        await using var world = await SimulatedWorld.StartAsync(options => options with { PortalCallsPerSecond = 1000 });
        var session = await LogInAsync(world);
        Assert.Equal(401, Error(await CallAsync(world, "wrong", "TraCuuPAKN", new { MANGUON = "x" })));
        Assert.Equal(404, Error(await CallAsync(world, session, "LayThuTuc", new { })));
        Assert.Equal(404, Error(await CallAsync(world, session, "DongBoPAKN", Record(1, "PAKN.20261125.0999"), isUpdating: true)));
        Assert.Equal(422, Error(await CallAsync(world, session, "DongBoPAKN", new { MANGUON = "x" })));
        Assert.Equal(422, Error(await CallAsync(world, session, "DongBoPAKN", Record(1, name: new string('x', 201)))));
    }

    [Fact]
    public async Task Calls_OverTheLimit_HaveError429()
    {
        await using var world = await SimulatedWorld.StartAsync(options => options with { PortalCallsPerSecond = 3 });
        var session = await LogInAsync(world);
        var errors = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => Error(await CallAsync(world, session, "TraCuuPAKN", new { MANGUON = "x" }))));
        Assert.Contains(429, errors);
        Assert.Contains(0, errors);
    }

    [Fact]
    public async Task Nonsense_IsAPageWithStatus200()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using (await world.Portal.PostAsJsonAsync("/sim/faults", new { mode = "nonsense" })) { }
        using var answer = await world.Portal.PostAsJsonAsync("/login", new { });
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static int Error(JsonElement answer) => answer.GetProperty("error_code").GetInt32();

    private static object Record(int version, string? national = null, string name = "An") => new
    {
        MAPAKN = national, MANGUON = "HNZ-261124-7K3QF4-X", PHIENBAN = version, TRANGTHAI = 5, HOTEN = name, DIACHI = "12 Hàng Bài", TIEUDE = "Đi lại 4 lần", NOIDUNG = "Đi lại 4 lần",
    };

    private static async Task<string> LogInAsync(SimulatedWorld world) =>
        (await PostAsync(world, "/login", new { username = world.Options.PortalUser, password = world.Options.PortalPassword })).GetProperty("session").GetString()!;

    private static Task<JsonElement> CallAsync(SimulatedWorld world, string session, string service, object data, bool isUpdating = false) =>
        PostAsync(world, "/call", new { session, madonvi = world.Options.PortalUnit, service, data = new[] { data }, isUpdating });

    private static async Task<JsonElement> PostAsync(SimulatedWorld world, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: new JsonSerializerOptions()) };
        request.Headers.Add("dstcode", world.Options.PortalDestination);
        using var answer = await world.Portal.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
