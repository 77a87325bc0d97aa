using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>The tracking page, as the sender of a feedback uses it.</summary>
public sealed class TrackingTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static readonly byte[] Pdf = "%PDF-1.7 …"u8.ToArray();

    [Fact]
    public async Task Erased_SaysSo_AndShowsNoWordAndNoForm()
    {
        var feedback = await Tracked.ErasedAsync(city);
        await using var visitor = await feedback.ComeByLinkAsync(javaScript: false);
        await visitor.AssertAccessibleAsync();
        await SeesAsync(visitor, "Ông/bà đã rút", "Nội dung, liên hệ và tệp đã được xóa.", "đã được xóa để bảo vệ dữ liệu cá nhân");
        Assert.DoesNotContain(Tracked.Matter, await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator("form").CountAsync());
    }

    [Theory]
    [InlineData(true, ColorScheme.Light)]
    [InlineData(false, ColorScheme.Dark)]
    public async Task WholeWay_ByTheLinkOfTheChat(bool javaScript, ColorScheme colors)
    {
        var feedback = await Tracked.SubmitAsync(city);
        await feedback.AskAsync("Việc xảy ra ngày nào?");
        await using var visitor = await Visitor.ComeAsync(javaScript, colors);
        await visitor.Page.GotoAsync(await feedback.LinkAsync());
        await visitor.AssertAccessibleAsync();
        await visitor.PressAsync("Xem phản ánh");
        await visitor.AssertAccessibleAsync();
        Assert.EndsWith($"/tra-cuu/{feedback.Code}", visitor.Page.Url, StringComparison.Ordinal);
        await SeesAsync(visitor, "Chờ ông/bà trả lời câu hỏi", "đứng yên", "Việc xảy ra ngày nào?", Tracked.Matter);

        await visitor.Page.GetByLabel("Trả lời của ông/bà").FillAsync("Ngày 20 tháng 11, ở quầy số 3");
        await visitor.Page.GetByLabel("Ảnh, tài liệu kèm theo").SetInputFilesAsync(new FilePayload { Name = "don.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await visitor.PressAsync("Gửi trả lời");
        await DoneAsync(visitor, "Đã ghi nội dung ông/bà bổ sung");
        await SeesAsync(visitor, "Đang xử lý", "ở quầy số 3", "Số ảnh, tài liệu kèm theo: 1.");
        Assert.Contains("quầy số 3", $"{await (await feedback.CoordinatorAsync()).ReadAsync(feedback.Code)}", StringComparison.Ordinal);

        await feedback.Phone.WaitForAsync("word of it", message => message.Text?.Contains("ghi trên trang tra cứu", StringComparison.Ordinal) == true);
        await feedback.AnswerAsync("Đã nhắc nhở cán bộ và bỏ giấy tờ thừa.", Pdf);
        await visitor.Page.ReloadAsync();
        await SeesAsync(visitor, "Đã trả lời", "Đã nhắc nhở cán bộ và bỏ giấy tờ thừa.", "Văn bản 1 (PDF)");
        using var document = await city.Product.GetAsync(await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Văn bản 1" }).GetAttributeAsync("href"), TestContext.Current.CancellationToken);
        Assert.Equal(Pdf, await document.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await visitor.PressAsync("Gửi đánh giá");
        await Assertions.Expect(visitor.Page.Locator(".faults")).ToContainTextAsync("Xin chọn một trong ba mức đánh giá.");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByLabel("Chưa hài lòng", new() { Exact = true }).CheckAsync();
        await visitor.Page.GetByLabel("Lý do, nếu chưa hài lòng").FillAsync("Chưa ai xin lỗi");
        await visitor.PressAsync("Gửi đánh giá");
        await DoneAsync(visitor, "Cảm ơn ông/bà đã đánh giá.");
        await SeesAsync(visitor, "Ông/bà đã đánh giá: Chưa hài lòng", "Chưa ai xin lỗi");
        await visitor.PressAsync("Đề nghị xử lý lại");
        await DoneAsync(visitor, "Phản ánh được xử lý lại");
        await feedback.Phone.NoticeAsync("reopened");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Rút phản ánh" }).ClickAsync();
        await visitor.AssertHeadingAsync($"Rút phản ánh {feedback.Code}?");
        await visitor.AssertAccessibleAsync();
        await visitor.PressAsync("Đồng ý rút");
        await DoneAsync(visitor, "Đã rút phản ánh");
        await SeesAsync(visitor, "Ông/bà đã rút");
        Assert.Equal(0, await visitor.Page.Locator("form").CountAsync());
        await feedback.Phone.NoticeAsync("withdrawn");
    }

    [Theory]
    [InlineData(true, ColorScheme.Dark)]
    [InlineData(false, ColorScheme.Light)]
    public async Task ByCode_StatusIsShown_AndNothingTheSenderWrote(bool javaScript, ColorScheme colors)
    {
        var feedback = await Tracked.SubmitAsync(city);
        await using var visitor = await Visitor.ComeAsync(javaScript, colors);
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByLabel("Mã phản ánh").FillAsync(feedback.Code.ToLowerInvariant().Replace('-', ' '));
        await visitor.Page.GetByLabel("Bốn số cuối điện thoại").FillAsync("12");
        await visitor.PressAsync("Xem phản ánh");
        await Assertions.Expect(visitor.Page.Locator(".faults")).ToContainTextAsync("Xin ghi bốn số cuối");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByLabel("Bốn số cuối điện thoại").FillAsync("0912 000 001");
        await visitor.PressAsync("Xem phản ánh");
        Assert.EndsWith($"/tra-cuu/{feedback.Code}", visitor.Page.Url, StringComparison.Ordinal);
        await SeesAsync(visitor, "Đã chuyển cơ quan xử lý", "Trung tâm Phục vụ hành chính công", "Nội dung đã gửi không hiện", "chỉ làm được khi mở từ Zalo");
        Assert.Equal(0, await visitor.Page.Locator("#withdraw").CountAsync());
        await visitor.AssertAccessibleAsync();
        var page = await visitor.Page.ContentAsync();
        Assert.All(["Nguyễn Văn An", "0912", "Hàng Bài", "đi lại 4 lần"], text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
        var cookie = Assert.Single(await visitor.Page.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal($"/tra-cuu/{feedback.Code}", cookie.Path);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await SeesAsync(visitor, "Handed to the responsible agency");
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task ByKeyboardAlone_ItCanBeFoundAddedToAndWithdrawn()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await using var visitor = await Visitor.ComeAsync();
        var keys = visitor.Page.Keyboard;
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu");
        await visitor.TabToAsync("code");
        await keys.TypeAsync(feedback.Code);
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Tracked.Digits);
        await keys.PressAsync("Enter");
        await visitor.AssertHeadingAsync($"Phản ánh {feedback.Code}");
        await visitor.TabToAsync("add-words");
        await keys.TypeAsync("Ở quầy số 3");
        await visitor.TabToAsync("add-send");
        await keys.PressAsync("Enter");
        await DoneAsync(visitor, "Đã ghi nội dung ông/bà bổ sung");
        await visitor.Page.GotoAsync(await feedback.LinkAsync());
        await visitor.TabToAsync("open");
        await keys.PressAsync("Enter");
        await visitor.AssertHeadingAsync($"Phản ánh {feedback.Code}");
        await visitor.TabToAsync("withdraw");
        await keys.PressAsync("Enter");
        await visitor.AssertHeadingAsync($"Rút phản ánh {feedback.Code}?");
        await visitor.TabToAsync("withdraw-send");
        await keys.PressAsync("Enter");
        await DoneAsync(visitor, "Đã rút phản ánh");
    }

    [Fact]
    public async Task OtherLanguage_KeepsTheCodeAndTheStep()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await using var visitor = await feedback.ComeByLinkAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Rút phản ánh" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await visitor.AssertHeadingAsync($"Withdraw {feedback.Code}?");
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu?ma={Uri.EscapeDataString("HNZ & \"é\"")}");
        foreach (var language in (string[])["Tiếng Việt", "English"])
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = language }).ClickAsync();
        Assert.Equal("HNZ & \"é\"", await visitor.Page.Locator("#code").InputValueAsync());
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task FromTheForm_TheSentPageLeadsToIt()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.FillAsync("Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần.");
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.PressAsync("Gửi");
        var code = await visitor.Page.Locator(".code").InnerTextAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Tra cứu phản ánh", Exact = true }).First.ClickAsync();
        await visitor.PressAsync("Xem phản ánh");
        await SeesAsync(visitor, code, "bắt tôi đi lại 4 lần");
    }

    private static async Task SeesAsync(Visitor visitor, params string[] texts)
    {
        foreach (var text in texts)
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(text);
    }

    private static Task DoneAsync(Visitor visitor, string text) => Assertions.Expect(visitor.Page.Locator(".good")).ToContainTextAsync(text);
}
