using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Infrastructure.Tests.NationalPortal;

/// <summary>Whatever the portal answers is recorded as what it was, and never as success.</summary>
public sealed class PortalNonsenseTests : IAsyncLifetime
{
    private PortalBed _bed = null!;

    public async ValueTask InitializeAsync() => _bed = await PortalBed.StartAsync();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    public static TheoryData<string, string> Answers => new()
    {
        { "<html>Đăng nhập</html>", "text/html" },
        { "", "application/json" },
        { "null", "application/json" },
        { "[]", "application/json" },
        { "{", "application/json" },
        { "{}", "application/json" },
        { """{"result":[]}""", "application/json" },
        { """{"error_code":"0","result":[]}""", "application/json" },
        { """{"error_code":0}""", "application/json" },
        { """{"error_code":0,"result":{}}""", "application/json" },
        { """{"error_code":0,"error_code":0,"result":[]}""", "application/json" },
        { PortalBed.Envelope(""), "application/json" },
        { PortalBed.Envelope("null"), "application/json" },
        { PortalBed.Taken(code: "HNZ-261124-000000-0"), "application/json" },
        { PortalBed.Taken(version: "2"), "application/json" },
        { PortalBed.Taken(version: "\"3\""), "application/json" },
        { PortalBed.Taken(national: "PAKN.20261399.0101"), "application/json" },
        { PortalBed.Taken(national: "PAKN-1"), "application/json" },
        { PortalBed.Taken(national: "\\ud800"), "application/json" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Nonsense_WithStatus200_IsNoSuccess(string body, string type)
    {
        _bed.Answer = (http, _) => OutsideServer.TextAsync(http, body, type);
        var failed = await PutAsync();
        Assert.Equal((FailureKind.Transient, "bad-answer", true), (failed.Kind, failed.Code, failed.MayHaveHappened));
    }

    [Fact]
    public async Task AnotherNationalCodeThanOurs_IsNoSuccess()
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Taken(national: "PAKN.20261125.9999"));
        Assert.Equal("bad-answer", (await PutAsync()).Code);
    }

    [Theory]
    [InlineData(422, FailureKind.NeedsPerson)]
    [InlineData(-1, FailureKind.NeedsPerson)]
    [InlineData(429, FailureKind.Transient)]
    [InlineData(503, FailureKind.Transient)]
    public async Task Error_WithStatus200_IsSaidByItsCode(int error, FailureKind kind)
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Envelope("", error));
        var failed = await PutAsync();
        Assert.Equal((kind, $"error-{error}", false), (failed.Kind, failed.Code, failed.MayHaveHappened));
    }

    [Theory]
    [InlineData(201, FailureKind.NeedsPerson, false)]
    [InlineData(302, FailureKind.NeedsPerson, false)]
    [InlineData(404, FailureKind.NeedsPerson, false)]
    [InlineData(408, FailureKind.Transient, true)]
    [InlineData(429, FailureKind.Transient, false)]
    [InlineData(502, FailureKind.Transient, true)]
    public async Task AnotherStatus_IsSaidAndNoRedirectIsFollowed(int status, FailureKind kind, bool mayHaveHappened)
    {
        _bed.Answer = (http, _) =>
        {
            http.Response.Headers.Location = "/elsewhere";
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var failed = await PutAsync();
        Assert.Equal((kind, $"{status}", mayHaveHappened), (failed.Kind, failed.Code, failed.MayHaveHappened));
        Assert.DoesNotContain(_bed.Server.Calls, call => call.Path == "/elsewhere");
        Assert.Single(_bed.Called);
    }

    [Fact]
    public async Task HugeBody_IsCutOff()
    {
        _bed.Answer = (http, _) => OutsideServer.JsonAsync(http, PortalBed.Envelope($"\"{new string('x', 5_000_000)}\""));
        Assert.Equal((FailureKind.Transient, true), ((await PutAsync()).Kind, (await PutAsync()).MayHaveHappened));
    }

    [Fact]
    public async Task SlowDrip_IsGivenUpWithinTheLifeOfAnAttempt()
    {
        _bed.Answer = (http, _) => DripAsync(http);
        var failed = await PutAsync().WaitAsync(WorkRules.AttemptLife, TestContext.Current.CancellationToken);
        Assert.Equal(("timeout", true), (failed.Code, failed.MayHaveHappened));
    }

    [Fact]
    public async Task ConnectionThatBreaks_MayHaveHappenedAndIsNotRepeatedHere()
    {
        _bed.Answer = (http, _) =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.True((await PutAsync()).MayHaveHappened);
        Assert.Single(_bed.Called);
    }

    [Fact]
    public async Task NobodyListens_IsSaid()
    {
        var failed = await PutAsync(address: await OutsideServer.NobodyAsync());
        Assert.Equal(("log-in-ConnectionError", false), (failed.Code, failed.MayHaveHappened));
    }

    [Fact]
    public async Task CertificateNobodySigned_IsNotTrusted()
    {
        await using var server = await HttpsServer.StartAsync();
        Assert.Equal("log-in-SecureConnectionError", (await PutAsync(address: server.Address)).Code);
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task Nothing_ThatIsSaid_ShowsThePersonOrThePassword()
    {
        _bed.Answer = (http, _) => OutsideServer.TextAsync(http, "Nguyễn Văn An 0912000001", "text/plain", 500);
        var told = string.Join('\n', _bed.Logs.All.Append((await PutAsync()).Reason));
        Assert.All(["Nguyễn", "0912000001", "Hàng Bài", "secret-password", "session-1"], word => Assert.DoesNotContain(word, told, StringComparison.Ordinal));
    }

    private static async Task DripAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync(" ");
            await http.Response.Body.FlushAsync();
            await Task.Delay(100, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task<DeliveryOutcome.Failed> PutAsync(Uri? address = null) => Assert.IsType<DeliveryOutcome.Failed>(
        await _bed.Client(address).PutAsync(PortalBed.Form(NationalCode.Parse(PortalBed.National)), TestContext.Current.CancellationToken));
}
