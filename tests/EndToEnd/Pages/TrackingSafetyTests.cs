using System.Net;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Guessing, links that are forged, foreign or ended, cookies of others, scripts in every field, buttons pressed by other sites.</summary>
public sealed class TrackingSafetyTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Script = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">\"'>{{7*7}}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guessing_IsAnsweredAlike_AndThenWith429()
    {
        var feedback = await Tracked.SubmitAsync(city);
        var none = AnyCode();
        var (wrong, unknown) = (await GuessAsync(feedback.Code, "9999", "198.51.100.1"), await GuessAsync(none, "0001", "198.51.100.1"));
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Page.Replace(feedback.Code, "x", StringComparison.Ordinal), unknown.Page.Replace(none, "x", StringComparison.Ordinal));
        for (var guess = 1; guess < 10; guess++)
            Assert.Equal(HttpStatusCode.NotFound, (await GuessAsync(feedback.Code, $"{guess:0000}9", $"198.51.100.{guess}")).Status);
        var full = await GuessAsync(feedback.Code, Tracked.Digits, "198.51.100.77");
        Assert.Equal(HttpStatusCode.TooManyRequests, full.Status);
        Assert.Contains("thử lại sau", full.Page, StringComparison.Ordinal);
        Assert.NotNull(full.RetryAfter);
        await using var visitor = await feedback.ComeByLinkAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Đã chuyển cơ quan xử lý");
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu?ma={feedback.Code}");
        await visitor.Page.GetByLabel("Bốn số cuối điện thoại").FillAsync(Tracked.Digits);
        await visitor.PressAsync("Xem phản ánh");
        await Assertions.Expect(visitor.Page.Locator(".faults")).ToContainTextAsync("Đã thử quá nhiều lần");
        await visitor.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", 28_000_001)] // too large
    [InlineData("multipart/form-data; boundary=x", 10)] // ends before it begins
    [InlineData("multipart/form-data", 10)]
    [InlineData("application/x-www-form-urlencoded", 2_000_000)] // one field, too long
    [InlineData("text/plain", 10)]
    public async Task Body_ThatIsNoForm_IsAnsweredInASentence(string type, int length)
    {
        using var body = new ByteArrayContent([.. Enumerable.Repeat((byte)'a', length)]);
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await city.Product.PostAsync("tra-cuu", body, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Mã này chưa đúng", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_ThatMakesUpAnAddress_IsCountedByTheLastHop()
    {
        for (var guess = 0; guess < 30; guess++)
            Assert.Equal(HttpStatusCode.NotFound, (await GuessAsync(AnyCode(), "0001", $"10.9.8.{guess}, 198.51.100.200:{1000 + guess}")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(AnyCode(), "0001", "198.51.100.200")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GuessAsync("no code", "0001", "198.51.100.200")).Status);
    }

    [Fact]
    public async Task Script_InEveryField_IsATextEverywhere()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await feedback.AskAsync($"Ngày nào? {Script}");
        await using var visitor = await feedback.ComeByLinkAsync();
        await visitor.Page.GetByLabel("Trả lời của ông/bà").FillAsync(Script);
        await visitor.PressAsync("Gửi trả lời");
        await feedback.AnswerAsync($"Đã xử lý {Script}", "%PDF-1.7"u8.ToArray());
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu/{feedback.Code}");
        await visitor.Page.GetByLabel("Chưa hài lòng", new() { Exact = true }).CheckAsync();
        await visitor.Page.GetByLabel("Lý do, nếu chưa hài lòng").FillAsync(Script);
        await visitor.PressAsync("Gửi đánh giá");
        await visitor.Page.GetByLabel("Điều gì chưa được").FillAsync(Script);
        await visitor.PressAsync("Đề nghị xử lý lại");
        await Assertions.Expect(visitor.Page.GetByText(Script)).ToHaveCountAsync(5); // question, answer, two texts, reason of the rating
        Assert.Equal($"Phản ánh {feedback.Code}", await visitor.Page.TitleAsync());
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu?ma={Uri.EscapeDataString(Script)}");
        Assert.Equal(Script[..60], (await visitor.Page.GetByLabel("Mã phản ánh").InputValueAsync())[..60]);
        Assert.Equal("Tra cứu phản ánh", await visitor.Page.TitleAsync());
    }

    [Fact]
    public async Task Cookie_OfOneFeedback_OpensNoOther_AndIsOverAfterHalfAnHour()
    {
        var (own, other) = (await Tracked.SubmitAsync(city), await Tracked.SubmitAsync(city));
        await using var visitor = await own.ComeByCodeAsync();
        var cookie = Assert.Single(await visitor.Page.Context.CookiesAsync());
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, $"tra-cuu/{own.Code}", cookie.Value)).StatusCode);
        foreach (var (code, pass) in new[] { (other.Code, cookie.Value), (own.Code, $"{cookie.Value}x"), (own.Code, "") })
        {
            using var shown = await SendAsync(HttpMethod.Get, $"tra-cuu/{code}", pass);
            using var acted = await SendAsync(HttpMethod.Post, $"tra-cuu/{code}", pass);
            Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Forbidden), (shown.StatusCode, acted.StatusCode));
            Assert.Equal($"/tra-cuu?ma={code}", shown.Headers.Location!.ToString());
        }

        await city.ForwardAsync(TimeSpan.FromMinutes(31));
        await visitor.Page.Locator("#add-words").FillAsync("Muộn rồi");
        await visitor.PressAsync("Gửi bổ sung");
        await visitor.AssertHeadingAsync("Đã hết thời gian xem");
        await Assertions.Expect(visitor.Page.Locator(".said")).ToHaveTextAsync("Muộn rồi"); // to be copied
        await visitor.AssertAccessibleAsync();
        Assert.DoesNotContain("Muộn rồi", $"{await (await own.CoordinatorAsync()).ReadAsync(own.Code)}", StringComparison.Ordinal);
    }

    /// <summary>An old or made-up address frightens nobody.</summary>
    [Fact]
    public async Task WordOfWhatWasDone_IsSaidOnlyIfItCanBeTrue()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await using var visitor = await feedback.ComeByLinkAsync();
        foreach (var word in (string[])["withdraw", "rate", "7", "Add,Rate", "x"])
        {
            await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu/{feedback.Code}?da={word}");
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Đã chuyển cơ quan xử lý");
            await Assertions.Expect(visitor.Page.Locator(".good")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task WithdrawalByCode_AsAnOfficialCouldTry_ChangesNothing()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await using var visitor = await feedback.ComeByCodeAsync();
        using var answer = await SendAsync(HttpMethod.Post, $"tra-cuu/{feedback.Code}", Assert.Single(await visitor.Page.Context.CookiesAsync()).Value);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Chưa có gì thay đổi", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Đã chuyển cơ quan xử lý");
    }

    [Fact]
    public async Task Post_OfAnotherSite_IsRefused()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await using var visitor = await feedback.ComeByCodeAsync();
        var cookie = Assert.Single(await visitor.Page.Context.CookiesAsync());
        foreach (var path in (string[])["tra-cuu", $"tra-cuu/{feedback.Code}", new Uri(await feedback.LinkAsync()).PathAndQuery[1..]])
        {
            using var answer = await SendAsync(HttpMethod.Post, path, cookie.Value, origin: "https://evil.example");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Link_PreviewedForgedForeignOrEnded_OpensNothing()
    {
        var feedback = await Tracked.SubmitAsync(city);
        var link = await feedback.LinkAsync();
        var preview = await city.Product.GetStringAsync(link, Stop);
        Assert.All([feedback.Code, "đi lại 4 lần", "Đã chuyển"], text => Assert.DoesNotContain(text, preview, StringComparison.Ordinal));
        var ofForm = new Uri(await Visitor.AskForFormAsync(city.NewPhone())).Query;
        foreach (var address in (string[])[$"{link}x", "theo-doi", "theo-doi?ve=abc", $"theo-doi{ofForm}"])
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
            {
                using var answer = await SendAsync(method, address);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Contains("<h1>Liên kết không đúng</h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            }

        await city.ForwardAsync(TimeSpan.FromDays(31));
        await using var visitor = await Visitor.ComeAsync();
        await visitor.Page.GotoAsync(link);
        await visitor.PressAsync("Xem phản ánh");
        await visitor.AssertHeadingAsync("Liên kết đã hết hạn");
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task FirstPages_AreSmall()
    {
        var feedback = await Tracked.SubmitAsync(city);
        var sizes = new List<int>();
        foreach (var address in (string[])["tra-cuu", await feedback.LinkAsync()])
            sizes.Add((await city.Product.GetByteArrayAsync(address, Stop)).Length);
        sizes.Add((await city.Product.GetByteArrayAsync("assets/site.css", Stop)).Length);
        sizes.Add((await city.Product.GetByteArrayAsync("assets/site.js", Stop)).Length);
        Assert.InRange(sizes.Sum(), 1_000, 60_000);
    }

    private static string AnyCode() => FeedbackId.New("HNZ", new DateOnly(2026, 11, 24)).Value;

    private async Task<(HttpStatusCode Status, string Page, string? RetryAfter)> GuessAsync(string code, string digits, string caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "tra-cuu") { Content = new FormUrlEncodedContent([new("code", code), new("digits", digits)]) };
        request.Headers.Add("X-Forwarded-For", caller);
        using var answer = await city.Product.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop), answer.Headers.RetryAfter?.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? pass = null, string? origin = null)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = city.Product.BaseAddress };
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([new("step", "withdraw"), new("request", new string('a', 32))]);
        if (pass is not null)
            request.Headers.Add("Cookie", $"track={pass}");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await client.SendAsync(request, Stop);
    }
}
