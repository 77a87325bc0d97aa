using System.Net;
using System.Text.Json;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.EndToEnd.Tests.Api;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>The public figures, as a visitor sees them, and as files.</summary>
public sealed class FiguresTests(FiguresFixture city) : IClassFixture<FiguresFixture>
{
    private const int MostBytes = 60_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Visitor_FromTheMonthsToTheAgencies_FindsPagesWithoutFault(ColorScheme colors)
    {
        await using var visitor = await Visitor.ComeAsync(colors: colors);
        await visitor.Page.GotoAsync(At("so-lieu"));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Table, new() { Name = "Theo tháng nhận" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("tbody th[scope=row]")).ToHaveCountAsync(5);
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = Written(city.Last), Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = "Toàn thành phố 150" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Row, new() { Name = "Các cơ quan còn lại" })).ToContainTextAsync("5");
        await Assertions.Expect(visitor.Page.GetByText("Văn phòng UBND")).ToHaveCountAsync(0); // with three of its own
        await visitor.AssertAccessibleAsync();
        Assert.False(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page itself scrolls sideways");
    }

    /// <remarks>The page is the same byte by byte; axe itself does not end on a table while scripts are off.</remarks>
    [Fact]
    public async Task Visitor_WithoutScript_ComesToTheAgencies()
    {
        await using var visitor = await Visitor.ComeAsync(javaScript: false);
        await visitor.Page.GotoAsync(At("so-lieu"));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = Written(city.Last), Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Toàn thành phố" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Visitor_CanReadItInEnglish()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.Page.GotoAsync(At("so-lieu"));
        await visitor.Page.Locator(".language").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Feedback in figures");
        await visitor.Page.GotoAsync(At("so-lieu")); // a browser must not take the kept page of the other language
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Feedback in figures");
        await visitor.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData("so-lieu")]
    [InlineData("so-lieu/{month}")]
    [InlineData("api/figures")]
    [InlineData("api/figures/{month}?format=csv")]
    public async Task Answer_WhileTheSame_IsNotSentAgain(string path)
    {
        using var first = await GetAsync(path);
        Assert.Equal(TimeSpan.FromMinutes(5), first.Headers.CacheControl!.MaxAge);
        using var second = await GetAsync(path, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
        using var other = await GetAsync(path + (path.Contains('?') ? "" : "?lang=en&format=csv"), "\"foreign\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Files_TellWhatThePagesTell()
    {
        var (months, month) = (await TextAsync("api/figures"), await TextAsync("api/figures/{month}"));
        Assert.Empty(await ApiContract.FaultsAsync("FiguresByMonth", months));
        Assert.Empty(await ApiContract.FaultsAsync("MonthFigures", month));

        using var answer = await GetAsync("api/figures/{month}?format=csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"so-lieu-{city.Last}.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal("\uFEFF"u8, bytes.AsSpan(0, 3));
        var lines = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("month,agency_code,agency,in_scope,answered,on_time,on_time_percent,median_working_days,rated,satisfied,satisfied_percent", lines[0].Replace("\"", "", StringComparison.Ordinal));
        var agencies = JsonDocument.Parse(month).RootElement.GetProperty("agencies").EnumerateArray().Select(agency => agency.GetProperty("code").GetString()).ToList();
        Assert.Equal(agencies.Append("city").Select(code => $"\"{code}\""), lines.Skip(1).Select(line => line.Split(',')[1]));
        Assert.DoesNotContain("VPUBND", agencies);
        Assert.StartsWith("\"month\",\"received\",\"declined\",\"in_scope\"", (await TextAsync("api/figures?format=csv")).TrimStart('\uFEFF'));
    }

    [Theory]
    [InlineData("2099-01")]
    [InlineData("1999-01")]
    [InlineData("2026-13")]
    [InlineData("<script>")]
    public async Task Month_ThereIsNot_IsNotFound(string month)
    {
        using var page = await GetAsync($"so-lieu/{Uri.EscapeDataString(month)}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var file = await GetAsync($"api/figures/{Uri.EscapeDataString(month)}");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.Empty(await ApiContract.FaultsAsync("Problem", await file.Content.ReadAsStringAsync(Stop)));
    }

    [Theory]
    [InlineData("so-lieu")]
    [InlineData("so-lieu/{month}")]
    public async Task Page_WithAllItNeeds_IsSmall(string path)
    {
        await using var visitor = await Visitor.ComeAsync();
        var bytes = 0;
        visitor.Page.Response += async (_, response) => Interlocked.Add(ref bytes, (await response.BodyAsync()).Length);
        await visitor.Page.GotoAsync(At(path), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 5_000, MostBytes);
    }

    [Fact]
    public async Task Page_OfAMonthWithAllAgencies_IsSmallToo()
    {
        await using var visitor = await Visitor.ComeAsync();
        var page = await visitor.Page.GotoAsync(At($"so-lieu/{city.Fullest}"));
        await Assertions.Expect(visitor.Page.Locator("tbody th[scope=row]")).ToHaveCountAsync(FiguresFixture.EveryAgency.All.Count);
        Assert.InRange((await page!.BodyAsync()).Length, 20_000, MostBytes);
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Feedback_SentInTheChat_IsCounted()
    {
        var before = (await ThisMonthAsync()).GetProperty("received").GetProperty("most").GetInt32();
        Assert.Equal(SmallNumbers.Width * 2, before); // none, which is not told
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => city.NewPhone().SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ")));
        await city.WaitUntilIdleAsync();
        await city.ForwardAsync(ShowFigures.Life);
        var inScope = (await ThisMonthAsync()).GetProperty("figures").GetProperty("inScope");
        Assert.Equal((6, 6), (inScope.GetProperty("least").GetInt32(), inScope.GetProperty("most").GetInt32()));
    }

    private async Task<JsonElement> ThisMonthAsync() => JsonDocument.Parse(await TextAsync("api/figures")).RootElement.GetProperty("months")[0];

    private static string Written(Month month) => $"{month.First:MM'/'yyyy}";

    private string At(string path) => new Uri(city.Product.BaseAddress!, path.Replace("{month}", $"{city.Last}")).ToString();

    private async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await city.Product.SendAsync(request, Stop);
    }
}
