using System.Diagnostics;
using System.Text.Json.Nodes;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Infrastructure.Tests.NationalPortal;

public sealed class NationalPortalTests : IAsyncLifetime
{
    private PortalBed _bed = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bed = await PortalBed.StartAsync();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Put_SendsTheEnvelopeOfTheContract()
    {
        _bed.Answer = (http, body) => OutsideServer.JsonAsync(http, (string?)body["service"] == "TraCuuPAKN" ? PortalBed.Envelope("") : PortalBed.Taken());
        var done = Assert.IsType<DeliveryOutcome.Done>(await _bed.Client().PutAsync(PortalBed.Form(), Stop));
        Assert.Equal(PortalBed.National, done.Reference);
        Assert.All(_bed.Server.Calls, call => Assert.Equal("VN:DEST", call.Headers["dstcode"]));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"username":"hanoi","password":"secret-password"}"""), JsonNode.Parse(_bed.Server.Calls.First().Body)));
        var expected = JsonNode.Parse($$"""
            {"session":"session-1","madonvi":"H26","service":"DongBoPAKN","isUpdating":false,"data":[
             {"MAPAKN":null,"MANGUON":"{{PortalBed.Id}}","PHIENBAN":3,"TRANGTHAI":5,"HOTEN":"Nguyễn Văn An","DIACHI":"12 Hàng Bài","SODIENTHOAI":"0912000001",
              "EMAIL":"an@example.vn","LOAIDOITUONG":"Cá nhân","LOAIPAKN":"Thái độ, cách làm việc","TIEUDE":"Cán bộ bắt đi lại","NOIDUNG":"Cán bộ bắt đi lại 4 lần","NOIXAYRA":"Phường Láng",
              "TENDONVIXULY":"UBND phường Láng","NGAYGUI":"2026-11-24T09:00:00.0000000+07:00","NOIDUNGTRALOI":null,"NGAYTRALOI":null,"TEPDINHKEM":["a.jpg"],"GHICHU":null}]}
            """);
        Assert.True(JsonNode.DeepEquals(expected, _bed.Called[^1]), $"{_bed.Called[^1]}");
    }

    [Fact]
    public async Task Put_OfWhatHasANationalCode_IsAnUpdateOfIt()
    {
        Assert.IsType<DeliveryOutcome.Done>(await PutAsync());
        Assert.Equal((true, PortalBed.National), ((bool)_bed.Called[0]["isUpdating"]!, (string?)_bed.Called[0]["data"]![0]!["MAPAKN"]));
    }

    [Theory]
    [InlineData("3", "TraCuuPAKN")]
    [InlineData("2", "TraCuuPAKN DongBoPAKN:True")]
    [InlineData("null", "TraCuuPAKN DongBoPAKN:True")] // entered there by hand
    [InlineData(null, "TraCuuPAKN DongBoPAKN:False")]
    public async Task Put_OfWhatHasNoNationalCode_LooksItUpFirst(string? version, string calls)
    {
        _bed.Answer = (http, body) => OutsideServer.JsonAsync(
            http, (string?)body["service"] != "TraCuuPAKN" ? PortalBed.Taken() : version is null ? PortalBed.Envelope("") : PortalBed.Taken(version: version));
        Assert.IsType<DeliveryOutcome.Done>(await _bed.Client().PutAsync(PortalBed.Form(), Stop));
        Assert.Equal(calls, string.Join(' ', _bed.Called.Select(body => (string?)body["service"] == "TraCuuPAKN" ? "TraCuuPAKN" : $"{body["service"]}:{(bool)body["isUpdating"]!}")));
    }

    [Theory]
    [InlineData("""{"error_code":500,"result":[]}""")]
    [InlineData("<html>Bảo trì</html>")]
    [InlineData("""{"error_code":0,"result":[{"MAPAKN":"PAKN.20261125.0101","MANGUON":"HNZ-261124-000000-0","PHIENBAN":3,"TRANGTHAI":5}]}""")]
    public async Task Put_WhenTheLookUpFails_CreatesNothing(string answer)
    {
        _bed.Answer = (http, body) => OutsideServer.JsonAsync(http, (string?)body["service"] == "TraCuuPAKN" ? answer : PortalBed.Taken());
        Assert.IsType<DeliveryOutcome.Failed>(await _bed.Client().PutAsync(PortalBed.Form(), Stop));
        Assert.DoesNotContain(_bed.Called, body => (string?)body["service"] == "DongBoPAKN");
    }

    [Fact]
    public async Task Session_OfManyCallsAtOnce_IsOneLogIn()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PutAsync()));
        await PutAsync();
        Assert.Equal(1, _bed.LogIns);
    }

    [Theory]
    [InlineData(200, 2)]
    [InlineData(401, 2)]
    public async Task Session_ThatEnded_IsRenewedOnce(int status, int logIns)
    {
        _bed.Answer = (http, body) => (string?)body["session"] == "session-1"
            ? OutsideServer.JsonAsync(http, PortalBed.Envelope("", error: 401), status)
            : OutsideServer.JsonAsync(http, PortalBed.Taken());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PutAsync()));
        Assert.All(outcomes, outcome => Assert.IsType<DeliveryOutcome.Done>(outcome));
        Assert.Equal(logIns, _bed.LogIns);
    }

    [Fact]
    public async Task Session_ThatIsNeverTaken_IsAFailureAndNoLoop()
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Envelope("", error: 401));
        Assert.Equal("error-401", Failed(await PutAsync()).Code);
        Assert.Equal(2, _bed.LogIns);
    }

    [Theory]
    [InlineData("""{"error_code":403}""", "log-in-error-403")]
    [InlineData("""{"error_code":0}""", "log-in-bad-answer")]
    [InlineData("""{"error_code":0,"session":""}""", "log-in-bad-answer")]
    [InlineData("<html>", "log-in-bad-answer")]
    public async Task LogIn_ThatGivesNoSession_IsSaidAndNothingIsCalled(string answer, string code)
    {
        _bed.LogIn = http => OutsideServer.JsonAsync(http, answer);
        var failed = Failed(await PutAsync());
        Assert.Equal((code, FailureKind.Transient, false), (failed.Code, failed.Kind, failed.MayHaveHappened));
        Assert.Empty(_bed.Called);
    }

    [Fact]
    public async Task Circuit_OfADeadPortal_IsAskedOnceAMinute()
    {
        _bed.Answer = (http, _) => OutsideServer.TextAsync(http, "<html>Cổng đang nâng cấp</html>", "text/html");
        for (var call = 0; call < 50; call++)
            await PutAsync();
        Assert.InRange(_bed.Called.Count, 5, 8);
        var open = Failed(await PutAsync());
        Assert.Equal(("circuit-open", false, TimeSpan.FromMinutes(1)), (open.Code, open.MayHaveHappened, open.RetryAfter));

        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Taken());
        _bed.Time.Advance(TimeSpan.FromMinutes(1.1));
        Assert.IsType<DeliveryOutcome.Done>(await PutAsync());
        Assert.IsType<DeliveryOutcome.Done>(await PutAsync());
    }

    [Fact]
    public async Task Circuit_OfAPortalThatRefusesData_StaysClosed()
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Envelope("", error: 422));
        for (var call = 0; call < 30; call++)
            Assert.Equal("error-422", Failed(await PutAsync()).Code);
        Assert.Equal(30, _bed.Called.Count);
    }

    [Fact]
    public async Task Pace_IsKeptHoweverManyCallAtOnce()
    {
        _bed.CallsPerSecond = 20;
        await PutAsync();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => PutAsync()));
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(1.3), "31 calls at 20 a second were let through at once."); // a limit, not a speed
    }

    [Fact]
    public async Task Changes_AreReadPageByPageAndTheUnreadableKept()
    {
        string Change(int number) => $$"""{"MATHAYDOI":"{{number}}","THOIDIEM":"2026-11-25T10:00:00+07:00","MAPAKN":"{{PortalBed.National}}","MANGUON":"{{PortalBed.Id}}","PHIENBAN":3,"TRANGTHAI":6,"NOIDUNGTRALOI":"Đã xong"}""";
        _bed.Answer = (http, body) => OutsideServer.JsonAsync(
            http, PortalBed.Envelope(body["data"]![0]!["SAU"] is null ? string.Join(',', Enumerable.Range(1, 100).Select(Change)) : $$"""{{Change(101)}},{"MATHAYDOI":"102"},null,5"""));
        var first = (await _bed.Client().ChangesAsync(_bed.Time.GetUtcNow(), null, Stop)).Value;
        var second = (await _bed.Client().ChangesAsync(_bed.Time.GetUtcNow(), first.Next, Stop)).Value;
        Assert.Equal((100, "100"), (first.Items.Count, first.Next));
        Assert.Equal((1, 3, null), (second.Items.Count, second.Unreadable.Count, second.Next));
        Assert.Equal(("Đã xong", PortalStatus.Answered), (second.Items[0].Answer, second.Items[0].Status));
    }

    [Theory]
    [InlineData("2026-11-25T10:00:00+07:00")]
    [InlineData("2026-11-25T03:00:00Z")]
    [InlineData("2026-11-25T10:00:00")]
    public async Task TimeOfAChange_WithoutAZone_IsThatOfVietNam_WhateverZoneTheMachineHas(string time)
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Envelope(
            $$"""{"MATHAYDOI":"1","THOIDIEM":"{{time}}","MAPAKN":"{{PortalBed.National}}","MANGUON":"{{PortalBed.Id}}","PHIENBAN":3,"TRANGTHAI":6}"""));
        var change = Assert.Single((await _bed.Client().ChangesAsync(_bed.Time.GetUtcNow(), null, Stop)).Value.Items);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero), change.At);
    }

    [Fact]
    public async Task List_WithALineThatIsNotTheContracts_IsNoPage()
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Envelope("""{"MANGUON":"x"}"""));
        Assert.Equal("bad-answer", (await _bed.Client().ListAsync(null, Stop)).Failure?.Code);
    }

    /// <summary>Of what has a national code: one call.</summary>
    private Task<DeliveryOutcome> PutAsync() => _bed.Client().PutAsync(PortalBed.Form(NationalCode.Parse(PortalBed.National)), Stop);

    private static DeliveryOutcome.Failed Failed(DeliveryOutcome outcome) => Assert.IsType<DeliveryOutcome.Failed>(outcome);
}
