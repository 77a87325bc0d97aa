using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Links that are forged, foreign, used or ended, scripts in every field, buttons pressed by other sites.</summary>
public sealed class FormSafetyTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Script = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">\"'>{{7*7}}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_InEveryField_IsATextEverywhere()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.FillAsync($"Cán bộ một cửa UBND phường Láng bắt đi lại 4 lần. {Script}");
        await visitor.Page.GetByLabel("Họ và tên").FillAsync($"An {Script}");
        await visitor.Page.GetByLabel("Địa chỉ liên hệ").FillAsync($"12 phố Hàng Bài {Script}");
        await visitor.Page.GetByLabel("Cơ quan, đơn vị").FillAsync($"phường Láng {Script}");
        await visitor.Page.GetByLabel("Tiêu đề").FillAsync(Script);
        await visitor.AttachAsync($"{Script}.pdf", "%PDF-1.7"u8.ToArray());
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.AssertHeadingAsync("Xem lại trước khi gửi");
        Assert.Equal("Xem lại trước khi gửi", await visitor.Page.TitleAsync());
        await visitor.PressAsync("Gửi");
        await visitor.AssertHeadingAsync("Đã gửi phản ánh");
    }

    [Fact]
    public async Task Link_InAnotherBrowser_ShowsNothing()
    {
        var address = await Visitor.AskForFormAsync(city.NewPhone());
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(address);
        await visitor.Page.GetByLabel("Họ và tên").FillAsync("Nguyễn Văn Bí Mật");
        await visitor.PressAsync("Xem lại trước khi gửi");
        await using var stranger = await Visitor.ComeAsync();
        var answer = await stranger.Page.GotoAsync(address);
        Assert.Equal(403, answer!.Status);
        await stranger.AssertHeadingAsync("Biểu mẫu đang mở trên máy khác");
        Assert.DoesNotContain("Bí Mật", await stranger.Page.ContentAsync(), StringComparison.Ordinal);
        await stranger.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Preview_OfALink_SpoilsNothing()
    {
        var address = await Visitor.AskForFormAsync(city.NewPhone());
        for (var time = 0; time < 3; time++)
            Assert.Equal(HttpStatusCode.OK, (await city.Product.GetAsync(address, Stop)).StatusCode);
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(address);
        await visitor.AssertHeadingAsync("Gửi phản ánh, kiến nghị");
    }

    [Fact]
    public async Task Link_Ended_OrForged_IsASentence()
    {
        var address = await Visitor.AskForFormAsync(city.NewPhone());
        await city.ForwardAsync(TimeSpan.FromHours(2));
        await AssertClosedAsync(address, HttpStatusCode.Gone, "Biểu mẫu đã hết hạn");
        await AssertClosedAsync($"{address}x", HttpStatusCode.NotFound, "Liên kết không đúng");
        await AssertClosedAsync("bieu-mau?ve=abc", HttpStatusCode.NotFound, "Liên kết không đúng");
    }

    [Fact]
    public async Task Post_OfAnotherSite_IsRefused()
    {
        var address = await Visitor.AskForFormAsync(city.NewPhone());
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("step", "open")]) };
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await city.Product.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    /// <summary>200 MB are announced and drip: whoever reads them answers in hours.</summary>
    [Theory]
    [InlineData("bieu-mau?ve=abc", "404")]
    [InlineData("bieu-mau/tep?ve=abc", "403")]
    [InlineData("tra-cuu", "422")]
    [InlineData("tra-cuu/HNZ-261124-7K3QF4-X", "403")]
    public async Task Body_NobodyMaySend_IsNotReadBeforeItIsRefused(string path, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(city.Product.BaseAddress!.Host, city.Product.BaseAddress.Port, Stop);
        await using var stream = client.GetStream();
        var request = $"POST /{path} HTTP/1.1\r\nHost: {city.Product.BaseAddress.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000000\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var drip = DripAsync(stream, answered.Token);
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status}", await reader.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop), StringComparison.Ordinal);
        await answered.CancelAsync();
        await drip;
    }

    [Fact]
    public async Task SentInTheChatMeanwhile_IsTold_AndWhatWasTypedStays()
    {
        var phone = city.NewPhone();
        await phone.SendAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var first = await phone.WaitForAsync("the first answer", message => message.Buttons?.Any(button => button.Url is not null) == true);
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(first.Buttons!.First(button => button.Url is not null).Url!);
        await phone.SubmitAsync("phường Láng");
        await phone.NoticeAsync("assigned");
        await visitor.FillAsync("Cán bộ bắt tôi đi lại 4 lần, tôi có ghi âm.");
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.AssertHeadingAsync("Phản ánh đã gửi trong Zalo");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("tôi có ghi âm");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Tra cứu phản ánh", Exact = true }).First.ClickAsync();
        await visitor.PressAsync("Xem phản ánh");
        await Assertions.Expect(visitor.Page.Locator("#add-words")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SubmittedTwiceAtOnce_IsOneFeedback()
    {
        var phone = city.NewPhone();
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(phone));
        await visitor.FillAsync("Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần.");
        await visitor.PressAsync("Xem lại trước khi gửi");
        var twin = await visitor.Page.Context.NewPageAsync();
        await twin.GotoAsync(visitor.Page.Url);
        await Task.WhenAll(visitor.PressAsync("Gửi"), twin.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync());
        await visitor.AssertHeadingAsync("Đã gửi phản ánh");
        await Assertions.Expect(twin.Locator(".code")).ToBeVisibleAsync();
        await city.WaitUntilIdleAsync();
        Assert.Single(await phone.NoticesAsync(), notice => notice.Kind == "assigned");
    }

    [Fact]
    public async Task FirstPage_IsSmall()
    {
        var address = await Visitor.AskForFormAsync(city.NewPhone());
        var page = await city.Product.GetByteArrayAsync(address, Stop);
        var style = await city.Product.GetByteArrayAsync("assets/site.css", Stop);
        var script = await city.Product.GetByteArrayAsync("assets/site.js", Stop);
        Assert.InRange(page.Length + style.Length + script.Length, 1_000, 60_000);
    }

    [Fact]
    public async Task Page_KeepsToItself()
    {
        using var answer = await city.Product.GetAsync(await Visitor.AskForFormAsync(city.NewPhone()), Stop);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(new CacheControlHeaderValue { NoStore = true }, answer.Headers.CacheControl);
    }

    private static async Task DripAsync(Stream stream, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await stream.WriteAsync(new byte[1000], cancellation);
                await Task.Delay(100, cancellation);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // It is answered, or the connection closed.
        }
    }

    private async Task AssertClosedAsync(string address, HttpStatusCode status, string heading)
    {
        using var answer = await city.Product.GetAsync(address, Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<h1>{heading}</h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
