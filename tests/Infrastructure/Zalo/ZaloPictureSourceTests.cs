using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Infrastructure.Tests.Zalo;

[Collection("the one token row")]
public sealed class ZaloPictureSourceTests(StorageEmulator emulator) : IAsyncLifetime
{
    private ZaloBed _zalo = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _zalo = await ZaloBed.StartAsync(emulator);

    public ValueTask DisposeAsync() => _zalo.DisposeAsync();

    [Fact]
    public async Task DownloadAsync_FromAnAllowedHost_GivesTheBytes()
    {
        _zalo.Api = (http, _) => http.Response.Body.WriteAsync(new byte[] { 1, 2, 3 }).AsTask();
        Assert.Equal([1, 2, 3], Assert.IsType<PictureDownload.Arrived>(await DownloadAsync()).Content);
        Assert.DoesNotContain("access_token", _zalo.ApiCalls[0].Headers.Keys);
    }

    [Theory]
    [InlineData("https://evil.example/a.jpg")]
    [InlineData("https://zdn.vn.evil.example/a.jpg")]
    [InlineData("https://evilzdn.vn/a.jpg")]
    [InlineData("http://photo.zdn.vn/a.jpg")]
    [InlineData("http://169.254.169.254/metadata/identity")]
    [InlineData("http://localhost/a.jpg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://zdn.vn@evil.example/a.jpg")]
    public async Task DownloadAsync_FromElsewhere_AsksNobody(string address)
    {
        Assert.IsType<PictureDownload.Unavailable>(await _zalo.Process<IPictureSource>().DownloadAsync(new Uri(address), 1000, Stop));
        Assert.Empty(_zalo.Server.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DownloadAsync_LargerThanAllowed_StopsReading(bool tellsLength)
    {
        _zalo.Api = async (http, _) =>
        {
            http.Response.ContentLength = tellsLength ? 200_000 : null;
            await http.Response.Body.WriteAsync(new byte[200_000]);
        };
        Assert.IsType<PictureDownload.TooLarge>(await DownloadAsync(maximum: 100_000));
    }

    [Theory]
    [InlineData(404, 0)]
    [InlineData(302, 10)]
    [InlineData(200, 0)]
    public async Task DownloadAsync_WithoutContent_IsUnavailable(int status, int bytes)
    {
        _zalo.Api = async (http, call) =>
        {
            http.Response.StatusCode = call.Path == "/elsewhere" ? 200 : status;
            http.Response.Headers.Location = "/elsewhere";
            await http.Response.Body.WriteAsync(new byte[bytes]);
        };
        Assert.IsType<PictureDownload.Unavailable>(await DownloadAsync());
        Assert.DoesNotContain(_zalo.ApiCalls, call => call.Path == "/elsewhere");
    }

    [Fact]
    public async Task DownloadAsync_WhenItStalls_GivesUp()
    {
        _zalo.Api = (http, _) => OutsideServer.StallAsync(http);
        Assert.IsType<PictureDownload.Unavailable>(await DownloadAsync().WaitAsync(TimeSpan.FromMinutes(1), Stop));
    }

    private Task<PictureDownload> DownloadAsync(int maximum = 1000) =>
        _zalo.Process<IPictureSource>().DownloadAsync(new Uri(_zalo.Server.Address, "media/1"), maximum, Stop);
}
